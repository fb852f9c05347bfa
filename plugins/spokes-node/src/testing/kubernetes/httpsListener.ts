import { ClusterChange } from './runOnCluster';

type Reference = { name: string; kind?: string; namespace?: string };

/** Leads productpage in by an HTTPS listener of the Gateway API, beside the gateway pods unless told otherwise. */
export function httpsListener(
  { add }: ClusterChange,
  certificateRefs: Reference[],
  options: { namespace?: string; status?: object; tls?: object } = {},
): void {
  const { namespace = 'istio-system', status, tls } = options;
  add(
    {
      kind: 'KubernetesGateway',
      metadata: { name: 'shop', namespace },
      spec: {
        gatewayClassName: 'istio',
        addresses: [
          {
            type: 'Hostname',
            value: 'istio-ingressgateway.istio-system.svc.cluster.local',
          },
        ],
        listeners: [
          {
            name: 'https',
            hostname: 'shop.example.com',
            port: 443,
            protocol: 'HTTPS',
            tls: { certificateRefs, ...tls },
            allowedRoutes: { namespaces: { from: 'All' } },
          },
        ],
      },
      ...(status && { status }),
    },
    {
      kind: 'HTTPRoute',
      metadata: { name: 'productpage', namespace: 'default' },
      spec: {
        parentRefs: [{ name: 'shop', namespace }],
        hostnames: ['shop.example.com'],
        rules: [{ backendRefs: [{ name: 'productpage', port: 9080 }] }],
      },
    },
  );
}
