import { buildTrace } from '../testing/buildTrace';
import { hubRouteMissing } from '../testing/findings';
import { regionOf } from './regionOf';

describe('regionOf', () => {
  it('reads the name of the load balancer', () => {
    expect(regionOf(buildTrace())).toBe('us-east-2');
  });

  it('takes what a finding says where the host is one’s own', () => {
    const url = 'https://shop.example.com/';
    expect(regionOf(buildTrace({ url }))).toBeUndefined();
    expect(regionOf(buildTrace({ url, causes: [hubRouteMissing] }))).toBe(
      'us-east-2',
    );
  });
});
