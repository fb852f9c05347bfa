import { Facts, HopStatus } from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { has, set } from 'lodash';
import { referenceFacts } from '../../testing/referenceFacts';
import { denied } from '../../testing/observed';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { listExposures } from '../exposures/listExposures';
import { traceExposure } from './traceExposure';

const productpage = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

/** Paths to every value of a JSON tree. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, key]),
    ),
  ].filter(({ length }) => length > 0);
}

const tree = referenceFacts();
/** What comes from outside; the spokes are configuration, and the lists of accounts and clusters are ours. */
const dataPaths = pathsOf(tree).filter(
  ([part, ...rest]) => part !== 'spokes' && rest.length > 1,
);
const odd = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant(''),
  fc.integer(),
  fc.string(),
  fc.constantFrom('0.0.0.0/0', '999.1.2.3/99', '::/0', '10.1.0.0/16', '*'),
);

describe('whatever the facts hold', () => {
  it('a trace does not throw, and never has a status of its own making', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...dataPaths), odd), {
          minLength: 1,
          maxLength: 8,
        }),
        damages => {
          const facts = structuredClone(tree);
          for (const [path, value] of damages) {
            if (has(facts, path)) set(facts, path, value);
          }
          const index = createFactsIndex(facts);
          for (const ref of [...listExposures(index), productpage]) {
            const trace = traceExposure(index, ref);
            expect([
              'not-live',
              'reachable',
              'degraded',
              'blocked',
              'unknown',
            ]).toContain(trace.verdict);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Reads that can fail, by the path to each. */
const reads = pathsOf(tree)
  .filter(path => path.at(-1) === 'outcome')
  .map(path => path.slice(0, -1));

const scenes: ((facts: Facts) => void)[] = [
  () => {},
  ({ aws: [{ routeTables }] }) =>
    routeTables.value?.forEach(table => {
      table.routes = [];
    }),
  ({ aws: [{ transitGatewayRoutes }] }) =>
    Object.values(transitGatewayRoutes).forEach(table => {
      table.value?.splice(0);
    }),
  ({ aws: [{ targetHealth }] }) =>
    Object.values(targetHealth).forEach(({ value }) =>
      value?.forEach(target => {
        target.state = 'unhealthy';
      }),
    ),
  ({ aws: [{ securityGroups }] }) =>
    securityGroups.value?.forEach(group => {
      group.ingress = [];
      group.egress = [];
    }),
  ({ clusters: [{ endpointSlices }] }) => {
    endpointSlices.value?.splice(0);
  },
  ({ clusters: [{ gateways }] }) => {
    gateways.value?.splice(0);
  },
];

describe('whatever evidence is taken away', () => {
  it('no hop that was unknown or failing passes for it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scenes),
        fc.uniqueArray(fc.constantFrom(...reads), {
          minLength: 1,
          maxLength: 6,
          selector: path => path.join('/'),
        }),
        (damage, taken) => {
          const facts = structuredClone(tree);
          damage(facts);
          const before = statuses(facts);
          for (const path of taken) {
            set(facts, path, denied('taken away'));
          }
          const after = statuses(facts);
          const brightened = [...after].filter(
            ([hop, status]) =>
              status === 'pass' &&
              ['fail', 'unknown'].includes(before.get(hop) ?? 'pass'),
          );
          expect(brightened).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function statuses(facts: Facts): Map<string, HopStatus> {
  const { hops } = traceExposure(createFactsIndex(facts), productpage);
  return new Map(hops.map(({ hop, status }) => [hop, status]));
}
