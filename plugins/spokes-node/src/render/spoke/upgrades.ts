import { SpokeBlueprint } from '@fitsync/backstage-plugin-spokes-common';

const controller =
  'https://github.com/rancher/system-upgrade-controller/releases/download/v0.19.2';

const namespace = 'system-upgrade';

const plan = (name: string, master: boolean, options: object) => ({
  apiVersion: 'upgrade.cattle.io/v1',
  kind: 'Plan',
  metadata: { name, namespace },
  spec: {
    concurrency: 1,
    serviceAccountName: 'system-upgrade',
    nodeSelector: {
      matchExpressions: [
        {
          key: 'node-role.kubernetes.io/control-plane',
          operator: master ? 'In' : 'DoesNotExist',
          ...(master && { values: ['true'] }),
        },
      ],
    },
    tolerations: [{ operator: 'Exists' }],
    upgrade: { image: 'rancher/k3s-upgrade' },
    ...options,
  },
});

/**
 * Day two of K3s: raising `versions.k3s` raises one node after the other, masters first. A Plan also restarts K3s, and
 * only a restart renews its certificates.
 */
export function upgrades({ versions }: SpokeBlueprint) {
  const version = versions.k3s;
  return {
    'kustomization.yaml': {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: [
        `${controller}/crd.yaml`,
        `${controller}/system-upgrade-controller.yaml`,
        'plans.yaml',
      ],
    },
    'plans.yaml': [
      plan('k3s-masters', true, { version, cordon: true }),
      plan('k3s-workers', false, {
        version,
        prepare: {
          image: 'rancher/k3s-upgrade',
          args: ['prepare', 'k3s-masters'],
        },
        drain: { force: true, skipWaitForDeleteTimeout: 60 },
      }),
    ],
  };
}
