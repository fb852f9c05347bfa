import { HopKind, hops } from './hops';

/**
 * Columns of the fleet's heat map, in the order of a request: hops that a reader takes for one thing.
 *
 * @public
 */
export const hopGroups = {
  dns: 'DNS',
  loadBalancer: 'Load balancer',
  targets: 'Targets',
  hubRoute: 'Hub route',
  transitGateway: 'Transit Gateway',
  wayBack: 'Way back',
  nodes: 'Nodes',
  gateway: 'Gateway',
  routes: 'Routes',
  service: 'Service',
  mtls: 'mTLS',
} as const;

/** A column of the heat map, by its name in {@link hopGroups}. @public */
export type HopGroup = keyof typeof hopGroups;

const ownGroup: Partial<Record<HopKind, HopGroup>> = {
  dns: 'dns',
  'target-group': 'targets',
  targets: 'targets',
  'hub-route': 'hubRoute',
  certificate: 'gateway',
  'virtual-service': 'routes',
};

/** Rows of the card are columns here, where a hop has none of its own. */
const groupOfRow: Partial<Record<string, HopGroup>> = {
  loadBalancer: 'loadBalancer',
  transitGateway: 'transitGateway',
  nodes: 'nodes',
  routing: 'gateway',
  service: 'service',
  mtls: 'mtls',
};

/**
 * The column that tells of a hop.
 *
 * @public
 */
export function groupOfHop(kind: HopKind): HopGroup {
  const { direction, row } = hops[kind];
  const own = ownGroup[kind];
  if (own) return own;
  return direction === 'return' ? 'wayBack' : groupOfRow[row] ?? 'service';
}
