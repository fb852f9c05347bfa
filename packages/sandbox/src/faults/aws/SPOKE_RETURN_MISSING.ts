import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const spokeReturnMissing = defineFault({
  id: 'spoke-return-missing',
  code: 'SPOKE_RETURN_MISSING',
  title: 'Someone deleted the default route of the nodes’ subnets',
  inject({ aws }, spoke) {
    const { nodeRouteTable } = spokeNetwork(aws, spoke);
    return overrideField(nodeRouteTable, 'routes', routes =>
      routes.filter(({ destination }) => destination !== '0.0.0.0/0'),
    );
  },
});
