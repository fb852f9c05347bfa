import type { V1Service } from '@kubernetes/client-node';
import {
  ANNOTATION_ENTITY,
  ExposureBlueprint,
  exposureEntityRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { metadata, selector } from './labels';

/** The annotation proves to the backend that the entity which claims this exposure is the right one. */
export const service = (exposure: ExposureBlueprint): V1Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    ...metadata(exposure),
    annotations: { [ANNOTATION_ENTITY]: exposureEntityRef(exposure) },
  },
  spec: {
    type: 'ClusterIP',
    selector: selector(exposure),
    ports: [
      {
        name: 'http',
        appProtocol: 'http',
        protocol: 'TCP',
        port: exposure.ports.service,
        targetPort: 'http',
      },
    ],
  },
});
