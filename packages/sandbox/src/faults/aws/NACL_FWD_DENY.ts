import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { denyFirst } from './denyFirst';

export const aclDropsRequests = defineFault({
  id: 'nacl-fwd-deny',
  code: 'NACL_FWD_DENY',
  title:
    'Someone put a network ACL entry against the node port before all others',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    return denyFirst(hub.publicNetworkAcl, {
      egress: true,
      cidr: ids.cidr,
      ports: { from: ids.nodePorts.http, to: ids.nodePorts.http },
    });
  },
});
