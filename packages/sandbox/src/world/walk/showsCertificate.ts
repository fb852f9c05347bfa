import { X509Certificate } from 'node:crypto';
import { certManagerCertificateSchema } from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, KubeObject } from '../World';
import { parsed } from './parsed';

/**
 * Whether a browser accepts what a gateway pod shows for a host from a Secret. Certificates of faults come without a Secret: theirs
 * counts as there when cert-manager says that it has issued it.
 */
export function showsCertificate(
  cluster: ClusterStore,
  /** Of the Secret. */
  namespace: string,
  secret: string,
  host: string,
): boolean {
  const kept = cluster.get('Secret', secret, namespace);
  if (kept) return covers(kept, host);
  return parsed(cluster, 'Certificate', certManagerCertificateSchema).some(
    ({ metadata, spec, status }) =>
      metadata.namespace === namespace &&
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

function covers({ data }: KubeObject, host: string): boolean {
  try {
    const certificate = new X509Certificate(
      Buffer.from(String(data?.['tls.crt']), 'base64'),
    );
    return (
      certificate.checkHost(host) !== undefined &&
      new Date(certificate.validTo) > new Date()
    );
  } catch {
    return false;
  }
}
