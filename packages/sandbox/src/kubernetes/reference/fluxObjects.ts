import { KubeObject } from '../../world/World';

const namespace = 'flux-system';

/** As it was when the world began; the sandbox's git host gives it another. */
const revision = `main@sha1:${'5a'.repeat(20)}`;

/** Flux at work on a reference spoke: the fleet repository, and the folder of each app that it applied. */
export function fluxObjects(spoke: string, apps: string[]): KubeObject[] {
  const sourceRef = { kind: 'GitRepository', name: 'fleet' };
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: 'fleet', namespace },
      spec: {
        interval: '1m',
        url: 'https://git.sandbox/fitsync/fleet',
        ref: { branch: 'main' },
      },
      status: {
        artifact: { revision, lastUpdateTime: '2026-11-24T00:00:00Z' },
      },
    },
    ...apps.map(app => ({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: app.replace('/', '--'), namespace },
      spec: {
        interval: '10m',
        path: `./clusters/${spoke}/apps/${app}`,
        prune: true,
        sourceRef,
      },
    })),
  ];
}
