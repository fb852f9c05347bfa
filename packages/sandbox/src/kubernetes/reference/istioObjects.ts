import { KubeObject } from '../../world/World';
import { istiodObjects } from '../platform/istiodObjects';

const namespace = 'istio-system';
const gatewayLabels = { app: 'istio-ingressgateway', istio: 'ingressgateway' };

/** What the Helm charts of Istio leave in a spoke: control plane, ingress gateway on its NodePorts, STRICT mTLS. */
export function istioObjects(): KubeObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { 'kubernetes.io/metadata.name': namespace },
      },
    },
    ...istiodObjects(namespace, '1.31.0'),
    ...ingressGateway(),
    {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata: { name: 'default', namespace },
      spec: { mtls: { mode: 'STRICT' } },
    },
  ];
}

function ingressGateway(): KubeObject[] {
  const name = 'istio-ingressgateway';
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace, labels: gatewayLabels },
      spec: {
        type: 'NodePort',
        externalTrafficPolicy: 'Cluster',
        selector: gatewayLabels,
        ports: [
          {
            name: 'status-port',
            port: 15021,
            targetPort: 15021,
            nodePort: 30021,
          },
          { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
          { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 },
        ],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace, labels: gatewayLabels },
      spec: {
        replicas: 2,
        selector: { matchLabels: gatewayLabels },
        template: {
          metadata: {
            labels: { ...gatewayLabels, 'sidecar.istio.io/inject': 'true' },
            annotations: { 'inject.istio.io/templates': 'gateway' },
          },
          spec: {
            serviceAccountName: name,
            containers: [
              {
                name: 'istio-proxy',
                image: 'auto',
                ports: [
                  { name: 'status-port', containerPort: 15021 },
                  { name: 'http2', containerPort: 8080 },
                  { name: 'https', containerPort: 8443 },
                ],
              },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name, namespace, labels: gatewayLabels },
      spec: { minAvailable: 1, selector: { matchLabels: gatewayLabels } },
    },
  ];
}
