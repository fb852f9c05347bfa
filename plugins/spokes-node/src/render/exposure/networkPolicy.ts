import type { V1LabelSelector } from '@kubernetes/client-node';
import {
  ExposureBlueprint,
  istioRootNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { ingressGatewayLabels } from './ingressGateway';
import { metadata, selector } from './labels';

interface Peer {
  namespaceSelector?: V1LabelSelector;
  podSelector?: V1LabelSelector;
}

/** As it is written; the client library's type spells `from` with an underscore. */
interface NetworkPolicy {
  apiVersion: 'networking.k8s.io/v1';
  kind: 'NetworkPolicy';
  metadata: { name: string; namespace: string; labels: Record<string, string> };
  spec: {
    podSelector: V1LabelSelector;
    policyTypes: ['Ingress'];
    ingress: { from: Peer[]; ports: { protocol: 'TCP'; port: number }[] }[];
  };
}

const ingressGateway: Peer = {
  namespaceSelector: {
    matchLabels: { 'kubernetes.io/metadata.name': istioRootNamespace },
  },
  podSelector: { matchLabels: ingressGatewayLabels },
};

const callers: Record<ExposureBlueprint['isolation']['callers'], Peer[]> = {
  gateway: [],
  namespace: [{ podSelector: {} }],
  // Namespaces that inject by revision have `istio.io/rev` instead.
  mesh: [
    { namespaceSelector: { matchLabels: { 'istio-injection': 'enabled' } } },
    {
      namespaceSelector: {
        matchExpressions: [{ key: 'istio.io/rev', operator: 'Exists' }],
      },
    },
  ],
};

/**
 * Ingress only: DNS, istiod and what the app calls stay open. The kubelet's probes come from the pod's own node, which
 * no policy can shut out. A sidecar takes over inside the pod, so the port is the app's own, not 15006.
 */
export const networkPolicy = (exposure: ExposureBlueprint): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(exposure),
  spec: {
    podSelector: { matchLabels: selector(exposure) },
    policyTypes: ['Ingress'],
    ingress: [
      {
        from: [ingressGateway, ...callers[exposure.isolation.callers]],
        ports: [{ protocol: 'TCP', port: exposure.ports.container }],
      },
    ],
  },
});
