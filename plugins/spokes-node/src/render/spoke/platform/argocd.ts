import { SpokeBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { namespaceLabels } from '../../exposure/namespace';
import { charts } from './charts';
import { helmChart } from './helmChart';

const namespace = 'argocd';

/** No Application may own what others own too: of the Namespaces in an app's folder, Argo CD itself takes care. */
const withoutNamespace = [
  {
    target: { kind: 'Namespace' },
    patch:
      '$patch: delete\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: any\n',
  },
];

/** Argo CD, and what it follows: the platform, the upgrades, and an Application for each app's folder. */
export function argocd(
  { name }: SpokeBlueprint,
  { branch, url }: NonNullable<SpokeBlueprint['repository']>,
) {
  const server = 'https://kubernetes.default.svc';
  const source = (path: string) => ({
    repoURL: url,
    targetRevision: branch,
    path,
  });
  const follow = (folder: string) => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: folder, namespace },
    spec: {
      project: 'default',
      source: source(`clusters/${name}/${folder}`),
      destination: { server },
      syncPolicy: {
        automated: { selfHeal: true },
        syncOptions: [
          'ServerSideApply=true',
          'SkipDryRunOnMissingResource=true',
        ],
      },
    },
  });
  return {
    '70-argocd.yaml': helmChart({
      name: 'argocd',
      namespace,
      ...charts.argocd,
      values: { dex: { enabled: false } },
    }),
    '80-argocd-sync.yaml': [
      follow('platform'),
      follow('upgrades'),
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'ApplicationSet',
        metadata: { name: 'apps', namespace },
        spec: {
          goTemplate: true,
          goTemplateOptions: ['missingkey=error'],
          generators: [
            {
              git: {
                repoURL: url,
                revision: branch,
                directories: [{ path: `clusters/${name}/apps/*/*` }],
              },
            },
          ],
          template: {
            metadata: {
              name: '{{ index .path.segments 3 }}--{{ .path.basename }}',
            },
            spec: {
              project: 'default',
              source: {
                ...source('{{ .path.path }}'),
                kustomize: { patches: withoutNamespace },
              },
              destination: {
                server,
                namespace: '{{ index .path.segments 3 }}',
              },
              syncPolicy: {
                automated: { prune: true, selfHeal: true },
                syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
                managedNamespaceMetadata: { labels: namespaceLabels },
              },
            },
          },
        },
      },
    ],
  };
}
