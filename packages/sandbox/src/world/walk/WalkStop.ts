/** Where a packet ended, for the sandbox's own pages and tests; AWS never tells it. */
export type WalkStop =
  | 'load-balancer-security-group'
  | 'load-balancer-zone'
  | 'hub-route'
  | 'network-acl'
  | 'transit-gateway-attachment'
  | 'transit-gateway-forward'
  | 'node'
  | 'node-security-group'
  | 'spoke-route'
  | 'transit-gateway-return'
  /** The node answers, but nothing listens: refused instead of dropped. */
  | 'node-port'
  | 'gateway-listener'
  /** Dropped before the pod. */
  | 'network-policy';
