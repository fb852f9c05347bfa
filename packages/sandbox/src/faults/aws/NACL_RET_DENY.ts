import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { reference } from '../../world/reference';
import { denyFirst } from './denyFirst';

export const aclDropsAnswers = defineFault({
  id: 'nacl-ret-deny',
  code: 'NACL_RET_DENY',
  title: 'A hardening script closed the ephemeral ports on the way back',
  inject({ aws }, spoke) {
    const { nodeNetworkAcl } = spokeNetwork(aws, spoke);
    return denyFirst(nodeNetworkAcl, {
      egress: true,
      cidr: reference.hub.cidr,
      ports: { from: 1024, to: 65535 },
    });
  },
});
