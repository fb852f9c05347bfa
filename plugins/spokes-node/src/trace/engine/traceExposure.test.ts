import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '../../testing/referenceFacts';
import { referenceIds } from '../../testing/referenceIds';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceExposure } from './traceExposure';

const productpage = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};
const trace = (facts: Facts) =>
  traceExposure(createFactsIndex(facts), productpage);

describe('traceExposure', () => {
  it('finds nothing wrong in the reference scenario', () => {
    const result = trace(referenceFacts());
    expect(result).toMatchObject({
      verdict: 'reachable',
      causes: [],
      consequences: [],
      warnings: 0,
      missing: [],
    });
    const skipped = result.hops.filter(({ status }) => status !== 'pass');
    expect(skipped.map(({ hop }) => hop)).toEqual(['destination-rule']);
  });
});
