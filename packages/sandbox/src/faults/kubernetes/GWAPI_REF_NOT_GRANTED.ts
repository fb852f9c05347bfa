import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const referenceNotGranted = defineFault({
  id: 'gwapi-ref-not-granted',
  code: 'GWAPI_REF_NOT_GRANTED',
  title:
    'The HTTPRoute was moved to the platform’s namespace, without a grant for the Service',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ gateway, route }) => {
      const { namespace } = route.metadata;
      gateway.spec.listeners[0].allowedRoutes = { namespaces: { from: 'All' } };
      route.metadata.namespace = 'istio-system';
      route.spec.parentRefs[0].namespace = namespace;
      route.spec.rules[0].backendRefs[0].namespace = namespace;
    });
  },
});
