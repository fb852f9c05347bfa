import type { V1ServiceAccount } from '@kubernetes/client-node';
import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { metadata } from './labels';

/** The app's identity in the mesh. It gets no token for the API server; the sidecar brings its own. */
export const serviceAccount = (
  exposure: ExposureBlueprint,
): V1ServiceAccount => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(exposure),
  automountServiceAccountToken: false,
});
