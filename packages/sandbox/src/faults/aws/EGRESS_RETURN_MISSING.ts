import { NatGatewayState } from '../../world/AwsWorld';
import { openNetworkAcl } from '../../world/openNetworkAcl';
import { reference } from '../../world/reference';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

const { hub, zones } = reference;
const subnetId = 'subnet-0fa1b2c3d4e5f6107';

export const answersStopAtNat = defineFault({
  id: 'egress-return-missing',
  code: 'EGRESS_RETURN_MISSING',
  title: 'A NAT gateway moved to a subnet that does not know the spokes',
  inject({ aws }) {
    const { vpcId } = hub;
    return undoAll(
      overrideField(aws, 'subnets', subnets => [
        ...subnets,
        {
          id: subnetId,
          vpcId,
          cidr: '10.0.21.0/24',
          zoneId: zones.a.id,
          zoneName: zones.a.name,
          tags: { Name: `${hub.name}-nat-a` },
        },
      ]),
      overrideField(aws, 'networkAcls', acls => [
        ...acls,
        openNetworkAcl({
          id: 'acl-0fa1b2c3d4e5f6107',
          vpcId,
          isDefault: false,
          subnetIds: [subnetId],
          tags: { Name: `${hub.name}-nat-a` },
        }),
      ]),
      overrideField(aws, 'routeTables', tables => [
        ...tables,
        {
          id: 'rtb-0fa1b2c3d4e5f6107',
          vpcId,
          main: false,
          subnetIds: [subnetId],
          routes: [
            {
              destination: hub.cidr,
              targetId: 'local',
              state: 'active' as const,
              origin: 'CreateRouteTable' as const,
            },
            {
              destination: '0.0.0.0/0',
              targetId: hub.internetGatewayId,
              state: 'active' as const,
              origin: 'CreateRoute' as const,
            },
          ],
          tags: { Name: `${hub.name}-nat-a` },
        },
      ]),
      overrideField(aws, 'natGateways', gateways =>
        gateways.map(
          (gateway): NatGatewayState =>
            gateway.id === hub.natGatewayIds.a
              ? { ...gateway, subnetId }
              : gateway,
        ),
      ),
    );
  },
});
