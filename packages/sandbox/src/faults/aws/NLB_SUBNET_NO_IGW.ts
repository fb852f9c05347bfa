import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const subnetWithoutInternetGateway = defineFault({
  id: 'nlb-subnet-no-igw',
  code: 'NLB_SUBNET_NO_IGW',
  title: 'Someone removed the default route of the load balancers’ subnets',
  inject({ aws }, spoke) {
    const { hub } = spokeNetwork(aws, spoke);
    return overrideField(hub.publicRouteTable, 'routes', routes =>
      routes.filter(({ destination }) => destination !== '0.0.0.0/0'),
    );
  },
});
