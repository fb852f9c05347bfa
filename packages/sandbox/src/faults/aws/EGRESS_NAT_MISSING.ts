import { reference } from '../../world/reference';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

export const hubWithoutNat = defineFault({
  id: 'egress-nat-missing',
  code: 'EGRESS_NAT_MISSING',
  title: 'The NAT gateways were deleted to save money',
  inject({ aws }) {
    const tables: string[] = Object.values(
      reference.hub.attachmentRouteTableIds,
    );
    return undoAll(
      overrideField(aws, 'natGateways', () => []),
      ...aws.routeTables
        .filter(({ id }) => tables.includes(id))
        .map(table =>
          overrideField(table, 'routes', routes =>
            routes.map(route =>
              route.targetId.startsWith('nat-')
                ? { ...route, state: 'blackhole' as const }
                : route,
            ),
          ),
        ),
    );
  },
});
