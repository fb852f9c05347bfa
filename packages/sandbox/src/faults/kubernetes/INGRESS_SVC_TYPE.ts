import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';

export const ingressServiceType = defineFault({
  id: 'ingress-svc-type',
  code: 'INGRESS_SVC_TYPE',
  title: 'The ingress Service was reinstalled with the default type ClusterIP',
  inject(world, spoke) {
    const { store, service } = ingressGateway(world, spoke);
    return overrideObject(store, refTo(service), object => {
      object.spec.type = 'ClusterIP';
      delete object.spec.externalTrafficPolicy;
      return object;
    });
  },
});
