import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { cloneDeep } from 'lodash';
import { referenceFacts } from '../../testing/referenceFacts';
import { traceExposure } from '../engine/traceExposure';
import { listExposures } from '../exposures/listExposures';
import { createFactsIndex, FactsIndex } from './createFactsIndex';

const [prod, stage] = ['fitsync-prod-spoke', 'fitsync-stage-spoke'];

const later = (facts: Facts, seconds: number): Facts => ({
  ...facts,
  takenAt: new Date(Date.parse(facts.takenAt) + seconds * 1_000).toISOString(),
});
/** As a collector tells of a change: new objects on the way to it, the rest as it was. */
const withoutPods = (facts: Facts, cluster: string): Facts => ({
  ...facts,
  clusters: facts.clusters.map(one =>
    one.cluster === cluster && one.pods.outcome === 'ok'
      ? { ...one, pods: { ...one.pods, value: [] } }
      : one,
  ),
});
const tracesOf = (index: FactsIndex) =>
  listExposures(index).map(ref => traceExposure(index, ref));

describe('createFactsIndex', () => {
  it('keeps a spoke of which nothing was read anew, and no other', () => {
    const facts = referenceFacts();
    const before = createFactsIndex(facts);
    const after = createFactsIndex(withoutPods(later(facts, 1), prod), before);
    expect(after.spokes.get(stage)).toBe(before.spokes.get(stage));
    expect(after.spokes.get(prod)).not.toBe(before.spokes.get(prod));
  });

  it('takes nothing for now after a minute, nor what comes from later', () => {
    const facts = referenceFacts();
    const before = createFactsIndex(facts);
    for (const seconds of [60, -1]) {
      const after = createFactsIndex(later(facts, seconds), before);
      expect(after.spokes.get(prod)).not.toBe(before.spokes.get(prod));
    }
  });

  it('gives the traces that an index made anew gives, whatever changed in between', () => {
    const change = fc.record({
      kind: fc.constantFrom(
        ...(['pods', 'services', 'gateways', 'virtualServices'] as const),
        ...(['endpointSlices', 'namespaces', 'deployments'] as const),
        'aws' as const,
      ),
      spoke: fc.nat({ max: 1 }),
      at: fc.nat(),
    });
    const lose = (
      facts: Facts,
      { kind, spoke, at }: { kind: string; spoke: number; at: number },
    ): Facts => {
      const without = (read: any) => ({
        ...read,
        value: read.value.filter(
          (_: unknown, n: number) => n !== at % (read.value.length || 1),
        ),
      });
      if (kind === 'aws') {
        const [aws] = facts.aws;
        return {
          ...facts,
          aws: [{ ...aws, routeTables: without(aws.routeTables) }],
        };
      }
      return {
        ...facts,
        clusters: facts.clusters.map((one: any, n) =>
          n === spoke ? { ...one, [kind]: without(one[kind]) } : one,
        ),
      };
    };
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        let facts = referenceFacts();
        let index = createFactsIndex(facts);
        for (const one of changes) {
          tracesOf(index);
          facts = lose(facts, one);
          index = createFactsIndex(facts, index);
        }
        expect(tracesOf(index)).toEqual(
          tracesOf(createFactsIndex(cloneDeep(facts))),
        );
      }),
      { numRuns: 30 },
    );
  });
});
