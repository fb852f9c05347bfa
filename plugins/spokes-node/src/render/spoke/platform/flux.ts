import { SpokeBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { charts } from './charts';
import { helmChart } from './helmChart';

const namespace = 'flux-system';

/** Flux, and what it follows: each folder by a Kustomization of its own, so that one that fails stops no other. */
export function flux(
  { name }: SpokeBlueprint,
  { branch, url }: NonNullable<SpokeBlueprint['repository']>,
) {
  const follow = (folder: string, options: object = {}) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: folder, namespace },
    spec: {
      interval: '10m',
      retryInterval: '1m',
      path: `./clusters/${name}/${folder}`,
      // What a merge takes away goes; the platform is taken down by a person.
      prune: folder === 'apps',
      sourceRef: { kind: 'GitRepository', name: 'fleet' },
      ...options,
    },
  });
  return {
    '70-flux.yaml': helmChart({
      name: 'flux',
      namespace,
      ...charts.flux,
      values: {
        imageAutomationController: { create: false },
        imageReflectionController: { create: false },
      },
    }),
    '80-flux-sync.yaml': [
      {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'GitRepository',
        metadata: { name: 'fleet', namespace },
        spec: {
          interval: '1m',
          url,
          ref: { branch },
          secretRef: { name: 'fleet' },
        },
      },
      follow('platform'),
      follow('upgrades', { dependsOn: [{ name: 'platform' }] }),
      follow('apps', { dependsOn: [{ name: 'platform' }] }),
    ],
  };
}
