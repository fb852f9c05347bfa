import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';

const defaultVersion = '1.31.0';

/**
 * What Istio's webhook writes into a pod: a native sidecar, the default since Istio 1.27. A pod that brings its own
 * `istio-proxy` with `image: auto` is a gateway: it gets the image and nothing else.
 */
export function injectSidecar(pod: KubeObject, store: SandboxCluster): void {
  const proxyImage = proxyImageOf(store);
  const { metadata, spec } = pod;
  const containers: Array<{ name: string; image?: string }> = spec.containers;
  const own = containers.find(({ name }) => name === 'istio-proxy');
  metadata.annotations = {
    ...metadata.annotations,
    'sidecar.istio.io/status': JSON.stringify({
      initContainers: own ? [] : ['istio-init', 'istio-proxy'],
      containers: own ? ['istio-proxy'] : [],
    }),
  };
  metadata.labels = {
    ...metadata.labels,
    'security.istio.io/tlsMode': 'istio',
  };
  if (own) {
    own.image = proxyImage;
    return;
  }
  spec.initContainers = [
    { name: 'istio-init', image: proxyImage },
    {
      name: 'istio-proxy',
      image: proxyImage,
      restartPolicy: 'Always',
      ports: [{ name: 'http-envoy-prom', containerPort: 15090 }],
      readinessProbe: { httpGet: { path: '/healthz/ready', port: 15021 } },
    },
    ...(spec.initContainers ?? []),
  ];
}

/** The control plane injects the proxy of its own version. */
function proxyImageOf(store: SandboxCluster): string {
  const istiod = store.get('Deployment', 'istiod', 'istio-system');
  const image = String(
    istiod?.spec.template?.spec?.containers?.[0]?.image ?? '',
  );
  const version = /:([\w.-]+)$/.exec(image)?.[1] ?? defaultVersion;
  return `docker.io/istio/proxyv2:${version}`;
}
