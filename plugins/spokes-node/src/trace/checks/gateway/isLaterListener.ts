import { GatewayListener } from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';

/** istiod takes Gateways in the order of their creation, and the servers of one as they are listed. */
export function isLaterListener(
  mine: GatewayListener,
  other: GatewayListener,
): boolean {
  if (mine.gateway === other.gateway) {
    const { servers } = mine.gateway.spec;
    return servers.indexOf(mine.server) > servers.indexOf(other.server);
  }
  const [own = '', its = ''] = [mine, other].map(
    ({ gateway }) => gateway.metadata.creationTimestamp,
  );
  return own === its ? nameOf(mine.gateway) > nameOf(other.gateway) : own > its;
}
