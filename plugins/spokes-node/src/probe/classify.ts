import { IncomingHttpHeaders } from 'node:http';
import { ProbeAnswer } from '@fitsync/backstage-plugin-spokes-common';

/** Envoy says how long the app took where the app answered; what it says by itself comes without. */
const timeOfApp = 'x-envoy-upstream-service-time';

/** Whether a proxy answered in the app's place, and why: by what Envoy is known to say, from status, headers and first words. */
export function classify(
  status: number,
  headers: IncomingHttpHeaders,
  body: string,
): ProbeAnswer['proxy'] {
  if (status === 403 && body.startsWith('RBAC: access denied')) return 'denied';
  if (status === 503 && body.startsWith('no healthy upstream')) {
    return 'no-healthy-upstream';
  }
  if (status === 503 && body.startsWith('upstream connect error')) {
    return 'upstream-failed';
  }
  if (headers.server !== 'istio-envoy' || timeOfApp in headers)
    return undefined;
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 404) return 'no-route';
  if (status === 500) return 'no-backend';
  return status === 503 ? 'upstream-failed' : undefined;
}
