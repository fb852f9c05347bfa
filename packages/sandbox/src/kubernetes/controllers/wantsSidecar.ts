import { KubeObject } from '../../world/World';

interface Template {
  metadata: Pick<KubeObject['metadata'], 'labels' | 'annotations'>;
  spec?: { hostNetwork?: boolean };
}

const never = ['kube-system', 'kube-public', 'kube-node-lease'];

/**
 * What Istio's injection webhook decides: the pod's own label wins, then its (older) annotation, then a revision on the
 * pod, then the namespace's labels.
 */
export function wantsSidecar(
  { metadata, spec }: Template,
  namespace: KubeObject | undefined,
): boolean {
  const labels = metadata.labels ?? {};
  const inject =
    labels['sidecar.istio.io/inject'] ??
    metadata.annotations?.['sidecar.istio.io/inject'];
  const namespaceLabels = namespace?.metadata.labels ?? {};

  if (spec?.hostNetwork || inject === 'false') return false;
  if (namespace && never.includes(namespace.metadata.name)) return false;
  if (namespaceLabels['istio-injection'] === 'disabled') return false;
  return (
    inject === 'true' ||
    'istio.io/rev' in labels ||
    namespaceLabels['istio-injection'] === 'enabled' ||
    'istio.io/rev' in namespaceLabels
  );
}
