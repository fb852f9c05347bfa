import { KubeObject } from '../../world/World';

/** Programs of a chart that the sandbox plays, or that only have to be there. */
const programs: Record<string, readonly string[]> = {
  'cert-manager': [
    'cert-manager',
    'cert-manager-webhook',
    'cert-manager-cainjector',
  ],
  'external-secrets': ['external-secrets'],
  'system-upgrade-controller': ['system-upgrade-controller'],
  flux2: ['source-controller', 'kustomize-controller', 'helm-controller'],
  'argo-cd': ['argocd-server', 'argocd-repo-server', 'argocd-applicationset'],
};

/** A Deployment for each program of a chart; none for a chart that the sandbox does not know. */
export function programObjects(release: {
  chart: string;
  namespace: string;
  version: string;
}): KubeObject[] {
  const { chart, namespace, version } = release;
  return (programs[chart] ?? []).map(name => {
    const labels = { 'app.kubernetes.io/name': name };
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace, labels },
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [{ name, image: `${chart}/${name}:${version}` }],
          },
        },
      },
    };
  });
}
