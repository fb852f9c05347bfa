import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { giveHost } from '../aws/giveHost';

export const hostIsBalancers = defineFault({
  id: 'host-is-nlb-name',
  code: 'HOST_IS_NLB_NAME',
  title: 'Someone wrote the load balancer’s own name into the app’s route',
  inject(world, spoke) {
    const { host, loadBalancer } = spokeNetwork(world.aws, spoke).ids;
    return giveHost(world, spoke, [loadBalancer.dnsName, host]);
  },
});
