/**
 * A stage that a request, or its answer, crosses. `number` is the one of the hop table in the docs; the order of this
 * table is the order of the request, then of the answer.
 *
 * @public
 */
export interface Hop {
  /** As the docs count: `2b`, `E`; the two ways back share `10`. */
  number: string;
  /** For people, in English; an app may translate it by the key of the hop. */
  title: string;
  /** A hop of the answer is judged and drawn in a lane of its own. */
  direction: Direction;
  /** Where the hop stands; the drawing frames hops by it. */
  place: 'internet' | 'hub' | 'transit-gateway' | 'spoke' | 'cluster';
  /** The row of the entity card that turns red when this hop is the cause. */
  row: CardRow;
}

/** Of the request, or of its answer. @public */
export type Direction = 'forward' | 'return';

/** Rows of the entity card, in their order. @public */
export const cardRows = {
  loadBalancer: 'Load balancer',
  transitGateway: 'Transit Gateway',
  nodes: 'Nodes',
  certificate: 'Certificate',
  routing: 'Gateway and routes',
  service: 'Service',
  mtls: 'mTLS',
} as const;

/** A row of the card, by its name in {@link cardRows}. @public */
export type CardRow = keyof typeof cardRows;

const hop = (
  number: string,
  title: string,
  place: Hop['place'],
  row: CardRow,
  direction: Direction = 'forward',
): Hop => ({ number, title, direction, place, row });

/** All hops, request first. @public */
export const hops = {
  'control-plane': hop('0', 'Control plane', 'cluster', 'mtls'),
  dns: hop('1', 'DNS', 'internet', 'loadBalancer'),
  nlb: hop('2', 'Network Load Balancer', 'hub', 'loadBalancer'),
  'nlb-security-group': hop('2b', 'NLB security group', 'hub', 'loadBalancer'),
  'block-public-access': hop(
    '2c',
    'VPC Block Public Access',
    'hub',
    'loadBalancer',
  ),
  listener: hop('3', 'Listener', 'hub', 'loadBalancer'),
  'target-group': hop('4', 'Target group', 'hub', 'loadBalancer'),
  targets: hop('5', 'Targets', 'hub', 'loadBalancer'),
  'hub-route': hop('6', 'Hub route', 'hub', 'transitGateway'),
  'tgw-attachment': hop(
    '7',
    'Transit Gateway attachments',
    'transit-gateway',
    'transitGateway',
  ),
  'tgw-forward': hop(
    '8',
    'Transit Gateway route to the spoke',
    'transit-gateway',
    'transitGateway',
  ),
  'attachment-subnets': hop(
    '9',
    'Attachment subnets',
    'spoke',
    'transitGateway',
  ),
  nacl: hop('11', 'Network ACLs', 'spoke', 'transitGateway'),
  'cidr-overlap': hop('12', 'Address ranges', 'spoke', 'transitGateway'),
  'node-security-group': hop('13', 'Node security group', 'spoke', 'nodes'),
  node: hop('14', 'Node', 'spoke', 'nodes'),
  egress: hop('E', 'Egress', 'spoke', 'nodes'),
  'ingress-service': hop('15', 'Ingress Service', 'cluster', 'routing'),
  'gateway-pods': hop('16', 'Ingress gateway pods', 'cluster', 'routing'),
  gateway: hop('17', 'Gateway', 'cluster', 'routing'),
  certificate: hop('17b', 'Certificate', 'cluster', 'certificate'),
  'virtual-service': hop('18', 'VirtualService', 'cluster', 'routing'),
  'destination-rule': hop('19', 'DestinationRule', 'cluster', 'mtls'),
  service: hop('20', 'Service and endpoints', 'cluster', 'service'),
  pod: hop('21', 'Pod and sidecar', 'cluster', 'service'),
  'peer-authentication': hop('22', 'PeerAuthentication', 'cluster', 'mtls'),
  'authorization-policy': hop(
    '23',
    'AuthorizationPolicy',
    'cluster',
    'service',
  ),
  'network-policy': hop('24', 'NetworkPolicy', 'cluster', 'service'),
  probe: hop('25', 'Active probe', 'internet', 'loadBalancer'),
  'spoke-return': hop(
    '10',
    'Spoke route back',
    'spoke',
    'transitGateway',
    'return',
  ),
  'tgw-return': hop(
    '10',
    'Transit Gateway route to the hub',
    'transit-gateway',
    'transitGateway',
    'return',
  ),
} as const satisfies Record<string, Hop>;

/** A hop, by its name in {@link hops}. @public */
export type HopKind = keyof typeof hops;
