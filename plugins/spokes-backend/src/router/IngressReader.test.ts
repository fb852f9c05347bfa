import { EntityIngress } from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { addTenant, marker } from '../__testUtils__/addTenant';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { freshFacts, nameEntity } from '../__testUtils__/freshFacts';
import { component, referenceConfig } from '../__testUtils__/referenceConfig';
import { IngressReader } from './IngressReader';

const exposed = 'fitsync-prod-spoke/default/productpage';
const entity = component('productpage', exposed);

/** The reader over facts of the reference scenario, where another team shares the cluster. */
function createReader() {
  const facts = freshFacts();
  nameEntity(facts, 'productpage', 'component:default/productpage');
  const [cluster, ...others] = facts.clusters;
  const index = createFactsIndex({
    ...facts,
    clusters: [addTenant(cluster, { shadowed: false }), ...others],
  });
  return new IngressReader({
    config: fixedConfig({ spokes: referenceConfig }),
    mutes: { list: async () => new Map() },
    store: {
      readTrace: async () => undefined,
      readReach: async () => undefined,
    },
    evaluation: {
      freshIndex: async () => index,
      traceNow: exposure => ({
        trace: traceExposure(index, exposure),
        since: facts.takenAt,
      }),
    },
    pullRequests: { get: () => undefined },
    fleets: { get: () => undefined },
  });
}

const checksOf = ({ exposures }: EntityIngress) =>
  exposures
    .flatMap(view => (view.status === 'traced' ? view.trace.hops : []))
    .flatMap(({ hop, checks = [] }) =>
      checks.map(check => ({ ...check, hop })),
    );

describe('IngressReader', () => {
  it('reads the evidence of the exposure that is asked for, and of no other', async () => {
    const reader = createReader();
    const read = (evidence?: string) =>
      reader.read(entity, { fleet: true, evidence }).then(checksOf);

    expect(await read()).toEqual([]);
    expect(await read('fitsync-prod-spoke/default/reviews')).toEqual([]);
    expect(await read(exposed)).toContainEqual(
      expect.objectContaining({
        hop: 'hub-route',
        status: 'pass',
        source: expect.stringContaining('ec2:DescribeRouteTables'),
      }),
    );
  });

  it('names no neighbour in the evidence to whoever may not see the fleet', async () => {
    const reader = createReader();
    const read = (fleet: boolean) =>
      reader.read(entity, { fleet, evidence: exposed });

    const [seen, hidden] = [await read(true), await read(false)];
    expect(JSON.stringify(seen)).toContain(marker);
    expect(JSON.stringify(hidden)).not.toContain(marker);
    expect(checksOf(hidden).map(({ rule }) => rule)).toEqual(
      checksOf(seen).map(({ rule }) => rule),
    );
  });
});
