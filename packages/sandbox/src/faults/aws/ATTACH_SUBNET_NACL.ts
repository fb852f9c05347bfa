import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { reference } from '../../world/reference';
import { denyFirst } from './denyFirst';

export const attachmentAclClosed = defineFault({
  id: 'attach-subnet-nacl',
  code: 'ATTACH_SUBNET_NACL',
  title:
    'The attachment’s subnets got a network ACL entry against the load balancers',
  inject({ aws }, spoke) {
    const { hub } = spokeNetwork(aws, spoke);
    return denyFirst(hub.attachmentNetworkAcl, {
      egress: false,
      cidr: reference.hub.cidr,
    });
  },
});
