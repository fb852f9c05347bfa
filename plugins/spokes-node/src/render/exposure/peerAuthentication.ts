import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { PeerAuthentication } from './istio';
import { metadata, selector } from './labels';

/**
 * By selector, not for the namespace: of several without a selector only the oldest counts, so two apps would fight
 * over one object, and a later PERMISSIVE for the namespace must not open this app.
 */
export const peerAuthentication = (
  exposure: ExposureBlueprint,
): PeerAuthentication => ({
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
  metadata: metadata(exposure),
  spec: {
    selector: { matchLabels: selector(exposure) },
    mtls: { mode: 'STRICT' },
  },
});
