import { checks } from '../checks';
import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { sharingOf } from './sharingOf';

const checkOver = (...inputs: (keyof Inputs)[]): Check<Inputs> => ({
  id: 'dns.made-up',
  hop: 'dns',
  description: 'Is made up.',
  inputs,
  emits: [],
  run: () => {},
});

describe('sharingOf', () => {
  it.each([
    ['spoke', ['spokeVpc', 'services']],
    ['port', ['spokeVpc', 'targetGroup']],
    ['gateway', ['targetGroup', 'gatewayPods']],
    ['exposure', ['gatewayPods', 'service']],
  ] as const)('is as wide as the narrowest input: %s', (sharing, inputs) => {
    expect(sharingOf(checkOver(...inputs))).toBe(sharing);
  });

  it('keeps most of the network from being judged for each exposure', () => {
    const narrow = checks.filter(check => sharingOf(check) === 'exposure');
    const network = narrow.filter(({ hop }) =>
      ['nlb', 'hub-route', 'tgw-forward', 'spoke-return', 'nacl'].includes(hop),
    );
    expect(network).toEqual([]);
    expect(narrow.length).toBeLessThan(checks.length * 0.6);
  });
});
