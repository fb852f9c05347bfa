import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const httpRouteWithoutBackend = defineFault({
  id: 'httproute-no-backend',
  code: 'HTTPROUTE_NO_BACKEND',
  title: 'The weight of the only backend was set to zero',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ route }) => {
      route.spec.rules[0].backendRefs[0].weight = 0;
    });
  },
});
