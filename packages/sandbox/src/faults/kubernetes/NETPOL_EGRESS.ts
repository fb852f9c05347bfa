import { defineFault } from '../defineFault';
import { addNetworkPolicy } from './addNetworkPolicy';
import { ingressGateway } from './lookup/ingressGateway';

export const networkPolicyEgress = defineFault({
  id: 'netpol-egress',
  code: 'NETPOL_EGRESS',
  title: 'The gateway may reach DNS and istiod, and nothing else any more',
  inject(world, spoke) {
    const { store, service } = ingressGateway(world, spoke);
    return addNetworkPolicy(
      store,
      { name: 'mesh-only', namespace: service.metadata.namespace },
      {
        podSelector: { matchLabels: { istio: 'ingressgateway' } },
        policyTypes: ['Egress'],
        egress: [
          {
            ports: [
              { protocol: 'UDP', port: 53 },
              { protocol: 'TCP', port: 15012 },
            ],
          },
        ],
      },
    );
  },
});
