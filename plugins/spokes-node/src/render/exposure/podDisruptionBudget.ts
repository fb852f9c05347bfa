import type { V1PodDisruptionBudget } from '@kubernetes/client-node';
import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { metadata, selector } from './labels';

/** With a single replica a budget would only keep nodes from being drained. */
export const podDisruptionBudget = (
  exposure: ExposureBlueprint,
): V1PodDisruptionBudget | undefined =>
  exposure.replicas > 1
    ? {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: metadata(exposure),
        spec: {
          minAvailable: 1,
          selector: { matchLabels: selector(exposure) },
        },
      }
    : undefined;
