import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceGatewayNotFound = defineFault({
  id: 'vs-gw-not-found',
  code: 'VS_GW_NOT_FOUND',
  title: 'The VirtualService names a Gateway that was renamed since',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      spec.gateways = ['ingress-gateway'];
    });
  },
});
