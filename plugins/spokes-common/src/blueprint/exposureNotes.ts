import { ExposureBlueprint } from './exposureBlueprint';
import { loadBalancerName } from './networkNames';
import { istioRootNamespace } from '../constants';

/**
 * What a person has to know or do besides merging: for the pull request of an exposure.
 *
 * @public
 */
export function exposureNotes(exposure: ExposureBlueprint): string[] {
  const { method, rateLimit, replicas, spoke } = exposure;
  const notes: string[] = [];
  if (method.kind !== 'path') {
    notes.push(
      method.zoneId
        ? `The record of ${method.host} lies in ${recordsFolder(
            exposure,
          )}, a Terraform root of its own: the host is reachable once that is applied.`
        : `The record of ${
            method.host
          } is kept elsewhere: point it to the load balancer ${loadBalancerName(
            spoke,
          )}.`,
    );
  }
  if (method.kind === 'https') {
    notes.push(certificateNote(method.certificate));
  }
  if (rateLimit) {
    const { per, requests } = rateLimit;
    notes.push(
      `Every pod counts requests for itself: ${replicas} of them let up to ${
        replicas * requests
      } requests per ${per} through.`,
    );
  }
  return notes;
}

/** Folder of the Terraform root that holds the record of an exposure's host. @public */
export function recordsFolder({
  namespace,
  service,
  spoke,
}: Pick<ExposureBlueprint, 'namespace' | 'service' | 'spoke'>): string {
  return `records/${spoke}/${namespace}/${service}`;
}

function certificateNote(
  certificate: Extract<
    ExposureBlueprint['method'],
    { kind: 'https' }
  >['certificate'],
): string {
  const until =
    'Until it is there, port 443 accepts connections and resets every handshake.';
  switch (certificate.from) {
    case 'existing-secret':
      return `The secret ${certificate.secretName} of type kubernetes.io/tls has to be in ${istioRootNamespace}, the namespace of the ingress gateway. ${until}`;
    case 'cert-manager':
      return `${certificate.issuerKind} ${certificate.issuer} has to exist${
        certificate.issuerKind === 'Issuer' ? ` in ${istioRootNamespace}` : ''
      } and to solve DNS-01: HTTP-01 would be redirected to HTTPS, which waits for this certificate. ${until}`;
    case 'external-secret':
      return `${certificate.storeKind} ${certificate.store} has to exist${
        certificate.storeKind === 'SecretStore'
          ? ` in ${istioRootNamespace}`
          : ''
      }, and its secret ${
        certificate.key
      } to hold the fields crt and key in PEM. ${until}`;
    default:
      return certificate satisfies never;
  }
}
