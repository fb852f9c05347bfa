import { referenceFacts } from '../../../testing/referenceFacts';
import { traceExposure } from '../../engine/traceExposure';
import { createFactsIndex } from '../../lookup/createFactsIndex';

describe('ingressPort', () => {
  it('is as young as the last read, although the Service has not changed', () => {
    const facts = referenceFacts();
    const exposure = {
      spoke: 'fitsync-prod-spoke',
      namespace: 'default',
      service: 'productpage',
    };
    traceExposure(createFactsIndex(facts), exposure);

    const later = '2030-01-01T00:00:00.000Z';
    const grown = <T>(part: T): T =>
      JSON.parse(JSON.stringify(part), (key, value: unknown) =>
        key === 'observedAt' ? later : value,
      );
    const [prod, ...rest] = facts.clusters;
    const younger = Object.fromEntries(
      Object.entries(prod).map(([name, part]) => [
        name,
        typeof part === 'string' ? part : { ...part, observedAt: later },
      ]),
    );
    const index = createFactsIndex({
      ...facts,
      takenAt: later,
      aws: grown(facts.aws),
      clusters: [{ ...prod, ...younger }, ...rest],
    });
    const ages = traceExposure(index, exposure).hops.map(
      ({ hop, observedAt }) => [hop, observedAt],
    );
    expect(ages).toEqual(ages.map(([hop]) => [hop, later]));
  });
});
