import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const httpRouteConditionFalse = defineFault({
  id: 'status-condition-false-httproute',
  code: 'STATUS_CONDITION_FALSE',
  title: 'istiod could not resolve all that the HTTPRoute names, and says so',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      route.status = {
        parents: [
          {
            controllerName: 'istio.io/gateway-controller',
            parentRef: { name: 'shop' },
            conditions: [
              { type: 'ResolvedRefs', status: 'False', reason: 'InvalidKind' },
            ],
          },
        ],
      };
    });
  },
});
