import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

export const rangesOverlap = defineFault({
  id: 'cidr-overlap',
  code: 'CIDR_OVERLAP',
  title: 'The hub’s VPC got a second block out of the spoke’s',
  inject({ aws }, spoke) {
    const { hub, ids } = spokeNetwork(aws, spoke);
    const { cidr } = ids.nodeSubnets.a;
    const vpc = aws.vpcs.find(({ id }) => id === hub.attachment.vpcId);
    if (!vpc) throw new Error('The sandbox’s hub has no VPC');
    return undoAll(
      overrideField(vpc, 'secondaryCidrs', cidrs => [...cidrs, cidr]),
      // AWS puts a local route for each block into every table of the VPC.
      ...aws.routeTables
        .filter(({ vpcId }) => vpcId === vpc.id)
        .map(table =>
          overrideField(table, 'routes', routes => [
            ...routes,
            {
              destination: cidr,
              targetId: 'local',
              state: 'active' as const,
              origin: 'CreateRouteTable' as const,
            },
          ]),
        ),
    );
  },
});
