import { referenceFacts } from '../../testing';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { JudgingFailure } from './JudgingFailure';
import { traceExposure } from './traceExposure';

const ref = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

function trace(change: (facts: ReturnType<typeof referenceFacts>) => void) {
  const facts = referenceFacts();
  change(facts);
  const failures: JudgingFailure[] = [];
  const traced = traceExposure(createFactsIndex(facts), ref, {
    onFailure: failure => failures.push(failure),
  });
  return { traced, failures };
}

describe('what throws while it is judged', () => {
  it('is told, with the spoke and the part, and is unknown', () => {
    const { traced, failures } = trace(({ aws }) =>
      Object.assign(aws[0].routeTables, { value: [{ id: 'rtb-odd' }] }),
    );
    expect(traced.verdict).toBe('unknown');
    expect(failures).not.toEqual([]);
    for (const failure of failures) {
      expect(failure).toEqual({
        spoke: ref.spoke,
        part: expect.any(String),
        error: expect.any(Error),
      });
    }
  });

  it('is told as well where not even the exposure can be found', () => {
    const { traced, failures } = trace(({ clusters }) =>
      Object.assign(clusters[0].virtualServices, { value: [null] }),
    );
    expect(traced.verdict).toBe('unknown');
    expect(failures).toContainEqual(expect.objectContaining({ part: 'trace' }));
  });

  it('is nothing where everything can be judged', () => {
    expect(trace(() => {}).failures).toEqual([]);
  });
});
