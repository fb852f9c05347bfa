import type { V1Namespace } from '@kubernetes/client-node';
import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';

export const namespaceLabels = { 'istio-injection': 'enabled' };

/**
 * Nothing of the exposure but the namespace's name goes in: every app of a namespace renders the same object, and
 * whoever leaves first must not take it away from the others.
 */
export const namespace = (exposure: ExposureBlueprint): V1Namespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: exposure.namespace,
    labels: namespaceLabels,
    annotations: {
      'argocd.argoproj.io/sync-options': 'Prune=false',
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    },
  },
});
