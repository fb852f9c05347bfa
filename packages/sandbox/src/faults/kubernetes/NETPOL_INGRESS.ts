import { defineFault } from '../defineFault';
import { changeAppPolicy } from './changeAppPolicy';

export const networkPolicyIngress = defineFault({
  id: 'netpol-ingress',
  code: 'NETPOL_INGRESS',
  title:
    'Someone closed the app to other namespaces, and forgot the ingress gateway',
  inject(world, spoke) {
    return changeAppPolicy(world, spoke, object => {
      object.spec.ingress = [{ from: [{ podSelector: {} }] }];
      return object;
    });
  },
});
