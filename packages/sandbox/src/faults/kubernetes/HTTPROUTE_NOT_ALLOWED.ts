import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const httpRouteNotAllowed = defineFault({
  id: 'httproute-not-allowed',
  code: 'HTTPROUTE_NOT_ALLOWED',
  title:
    'The Gateway is the platform’s, and takes routes from its own namespace only',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ gateway, route }) => {
      gateway.metadata.namespace = 'istio-system';
      route.spec.parentRefs[0].namespace = 'istio-system';
    });
  },
});
