import { referenceFacts } from '../../testing/referenceFacts';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { findLoadBalancer } from './findLoadBalancer';

describe('findLoadBalancer', () => {
  const index = createFactsIndex(referenceFacts());

  it("finds each spoke's own", () => {
    const names = ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(spoke => {
      const found = findLoadBalancer(index, spoke);
      return found.outcome === 'ok' && found.value.dnsName;
    });
    expect(names).toEqual([expect.any(String), expect.any(String)]);
    expect(names[0]).not.toBe(names[1]);
  });

  it('says that there is no such spoke', () => {
    expect(findLoadBalancer(index, 'other')).toMatchObject({
      outcome: 'absent',
    });
  });
});
