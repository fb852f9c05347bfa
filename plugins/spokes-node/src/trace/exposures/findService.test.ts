import { createFactsIndex } from '../lookup/createFactsIndex';
import { referenceFacts } from '../../testing/referenceFacts';
import { findService } from './findService';

const ref = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

/** The reference without one Service, as the collector gives it when that one is malformed. */
function indexWith(malformed: string[]) {
  const facts = referenceFacts();
  for (const { services } of facts.clusters) {
    if (services.outcome !== 'ok') continue;
    services.value = services.value.filter(
      ({ metadata }) => metadata.name !== ref.service,
    );
    services.malformed = malformed;
  }
  return createFactsIndex(facts);
}

describe('findService', () => {
  it('tells that there is none', () => {
    expect(findService(indexWith(['demo/other']), ref)).toEqual({
      outcome: 'absent',
      because: 'there is no Service default/productpage',
    });
  });

  it('never takes a malformed Service for one that is not there', () => {
    const index = indexWith(['default/productpage']);
    expect(findService(index, ref)).toMatchObject({
      outcome: 'failed',
      action: expect.stringMatching(
        /^Correct Service default\/productpage on fitsync-prod-spoke: .*log of the Backstage backend names the field$/,
      ),
    });
  });
});
