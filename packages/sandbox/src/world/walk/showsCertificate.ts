import {
  certManagerCertificateSchema,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore } from '../World';
import { parsed } from './parsed';

/**
 * Whether a browser accepts what a gateway pod shows for a host. The sandbox keeps no Secrets: one is there when
 * cert-manager has issued it.
 */
export function showsCertificate(
  cluster: ClusterStore,
  { metadata }: Pod,
  secret: string,
  host: string,
): boolean {
  return parsed(cluster, 'Certificate', certManagerCertificateSchema).some(
    ({ metadata: { namespace }, spec, status }) =>
      namespace === metadata.namespace &&
      spec.secretName === secret &&
      status.notAfter !== undefined &&
      new Date(status.notAfter) > new Date() &&
      spec.dnsNames.some(
        name =>
          name === host ||
          (name.startsWith('*.') && host.replace(/^[^.]+/, '*') === name),
      ),
  );
}
