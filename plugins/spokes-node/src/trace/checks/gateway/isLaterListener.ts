import { GatewayListener } from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';

/** istiod takes Gateways in the order of their creation. */
export function isLaterListener(
  mine: GatewayListener,
  other: GatewayListener,
): boolean {
  const [own = '', its = ''] = [mine, other].map(
    ({ gateway }) => gateway.metadata.creationTimestamp,
  );
  return own === its ? nameOf(mine.gateway) > nameOf(other.gateway) : own > its;
}
