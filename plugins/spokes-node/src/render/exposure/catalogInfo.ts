import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_EXPOSURES,
  ExposureBlueprint,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';

/** A component that is described elsewhere keeps its one file; a second one would be a conflict in the catalog. */
export function catalogInfo(exposure: ExposureBlueprint): Entity | undefined {
  const { component, description, namespace, owner, service, system } =
    exposure;
  if (component) return undefined;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_EXPOSURES]: formatExposureRef(exposure),
        'backstage.io/kubernetes-namespace': namespace,
        'backstage.io/kubernetes-label-selector': `app=${service}`,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner,
      ...(system && { system }),
    },
  };
}
