import { defineFault } from '../defineFault';
import { addNetworkPolicy } from './addNetworkPolicy';
import { ingressGateway } from './lookup/ingressGateway';

export const networkPolicyIngressOfGateway = defineFault({
  id: 'netpol-ingress-gateway',
  code: 'NETPOL_INGRESS',
  title:
    'The gateway was closed to all but the load balancer, whose address no pod ever sees',
  inject(world, spoke) {
    const { store, service } = ingressGateway(world, spoke);
    return addNetworkPolicy(
      store,
      { name: 'load-balancer-only', namespace: service.metadata.namespace },
      {
        podSelector: { matchLabels: { istio: 'ingressgateway' } },
        policyTypes: ['Ingress'],
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/16' } }] }],
      },
    );
  },
});
