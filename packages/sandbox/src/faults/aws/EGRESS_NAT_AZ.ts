import { reference } from '../../world/reference';
import { defineFault } from '../defineFault';
import { overrideField } from './overrideField';

const { attachmentRouteTableIds, natGatewayIds } = reference.hub;

export const zonesShareNat = defineFault({
  id: 'egress-nat-az',
  code: 'EGRESS_NAT_AZ',
  title: 'The second zone was pointed to the NAT gateway of the first',
  inject({ aws }) {
    const table = aws.routeTables.find(
      ({ id }) => id === attachmentRouteTableIds.b,
    );
    if (!table) throw new Error('The hub’s second zone has no route table');
    return overrideField(table, 'routes', routes =>
      routes.map(route =>
        route.targetId === natGatewayIds.b
          ? { ...route, targetId: natGatewayIds.a }
          : route,
      ),
    );
  },
});
