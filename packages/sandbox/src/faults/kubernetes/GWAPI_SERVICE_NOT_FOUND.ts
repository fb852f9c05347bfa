import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const gatewayServiceNotFound = defineFault({
  id: 'gwapi-service-not-found',
  code: 'GWAPI_SERVICE_NOT_FOUND',
  title: 'The address of the Gateway names a Service that is called otherwise',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ gateway }) => {
      gateway.spec.addresses[0].value =
        'ingress.istio-system.svc.cluster.local';
    });
  },
});
