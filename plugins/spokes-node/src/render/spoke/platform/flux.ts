import { SpokeBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import {
  appsSource,
  fleetSource,
  fluxFile,
  fluxNamespace,
} from '../../gitops/fluxNames';
import { fluxKustomization } from '../../gitops/fluxKustomization';
import { charts } from './charts';
import { helmChart } from './helmChart';

/**
 * Flux, and what it follows: each folder by a Kustomization of its own, so that one that fails stops no other.
 *
 * An app's folder holds its own Kustomization in a file beside the manifests. To find these, Flux reads the repository a
 * second time with everything else left out: from whole folders it would build one set, and refuse the Namespace that two
 * apps in it share.
 */
export function flux(
  { name }: SpokeBlueprint,
  { branch, url }: NonNullable<SpokeBlueprint['repository']>,
) {
  const cluster = `clusters/${name}`;
  const source = (sourceName: string, ignore?: string) => ({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: sourceName, namespace: fluxNamespace },
    spec: {
      interval: '1m',
      url,
      ref: { branch },
      secretRef: { name: 'fleet' },
      ...(ignore && { ignore }),
    },
  });
  const afterPlatform = { dependsOn: [{ name: 'platform' }] };

  return {
    '70-flux.yaml': helmChart({
      name: 'flux',
      namespace: fluxNamespace,
      ...charts.flux,
      values: {
        imageAutomationController: { create: false },
        imageReflectionController: { create: false },
      },
    }),
    '80-flux-sync.yaml': [
      source(fleetSource),
      source(appsSource, allBut(`${cluster}/apps`)),
      // The platform is taken down by a person.
      fluxKustomization('platform', `${cluster}/platform`, { prune: false }),
      fluxKustomization('upgrades', `${cluster}/upgrades`, {
        prune: false,
        ...afterPlatform,
      }),
      // What a merge takes away goes, and with an app's Kustomization all that it applied.
      fluxKustomization('apps', `${cluster}/apps`, {
        prune: true,
        source: appsSource,
        ...afterPlatform,
      }),
    ],
  };
}

/** Ignores all but the file that tells Flux of an app; a file cannot come back below a folder that stays ignored. */
function allBut(apps: string): string {
  const parts = apps.split('/');
  const open = parts.flatMap((_, index) => {
    const folder = parts.slice(0, index + 1).join('/');
    return [`!/${folder}`, ...(folder === apps ? [] : [`/${folder}/*`])];
  });
  return [
    '/*',
    ...open,
    `/${apps}/*/*/*`,
    `!/${apps}/*/*/${fluxFile}`,
    '',
  ].join('\n');
}
