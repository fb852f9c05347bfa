import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const ingressNoEndpoints = defineFault({
  id: 'ingress-no-endpoints',
  code: 'INGRESS_NO_ENDPOINTS',
  title:
    'The selector of the ingress Service no longer matches the gateway pods',
  inject(world, spoke) {
    const { store, service } = ingressGateway(world, spoke);
    return overrideObject(store, refTo(service), object => {
      object.spec.selector = { app: 'istio-gateway' };
      return object;
    });
  },
});
