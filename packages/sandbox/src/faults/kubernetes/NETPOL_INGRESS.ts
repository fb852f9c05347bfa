import { defineFault } from '../defineFault';
import { addNetworkPolicy } from './addNetworkPolicy';
import { exposedApp } from './lookup/exposedApp';

export const networkPolicyIngress = defineFault({
  id: 'netpol-ingress',
  code: 'NETPOL_INGRESS',
  title: 'Someone closed the app’s namespace, and forgot the ingress gateway',
  inject(world, spoke) {
    const { store, namespace } = exposedApp(world, spoke);
    return addNetworkPolicy(
      store,
      { name: 'same-namespace-only', namespace },
      { policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] },
    );
  },
});
