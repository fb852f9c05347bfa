import { fleetSource, fluxNamespace } from './fluxNames';

/** A folder that Flux follows. */
export const fluxKustomization = (
  name: string,
  folder: string,
  options: { prune: boolean; source?: string; dependsOn?: { name: string }[] },
) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name, namespace: fluxNamespace },
  spec: {
    interval: '10m',
    retryInterval: '1m',
    path: `./${folder}`,
    prune: options.prune,
    sourceRef: { kind: 'GitRepository', name: options.source ?? fleetSource },
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
  },
});
