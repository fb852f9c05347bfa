import {
  certManagerCertificateSchema,
  KubernetesGateway,
  Pod,
  referenceGrantSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore } from '../World';
import { parsed } from './parsed';
import { showsCertificate } from './showsCertificate';

type Listener = KubernetesGateway['spec']['listeners'][number];

/** A Secret that a listener of a Gateway names. */
interface NamedSecret {
  namespace: string;
  name: string;
}

/** istiod takes one certificate, or two of different algorithms. */
const most = 2;

/** What istiod does with the TLS of a listener: without a certificate that it can read it makes nothing of it. */
export function listenerTls(
  cluster: ClusterStore,
  { metadata }: KubernetesGateway,
  { tls, protocol }: Listener,
): 'plain' | 'rejected' | 'passed through' | NamedSecret[] {
  if (!['HTTPS', 'TLS'].includes(protocol)) return 'plain';
  if (tls?.mode === 'Passthrough') return 'passed through';
  const references = tls?.certificateRefs ?? [];
  if (references.length > most) return 'rejected';
  const usable = references
    .filter(({ group, kind }) => group === '' && kind === 'Secret')
    .map(({ name, namespace = metadata.namespace }) => ({ name, namespace }))
    .filter(
      secret =>
        (secret.namespace === metadata.namespace ||
          isGranted(cluster, metadata.namespace, secret)) &&
        isThere(cluster, secret),
    );
  return usable.length > 0 ? usable : 'rejected';
}

/**
 * Whether a browser accepts what a gateway pod shows for a host. A pod gets the certificates of Gateways beside it, and of
 * others what is granted to its own namespace.
 */
export function listenerShows(
  cluster: ClusterStore,
  pod: Pod,
  { metadata: { namespace: ofGateway } }: KubernetesGateway,
  secrets: readonly NamedSecret[],
  host: string,
): boolean {
  const own = pod.metadata.namespace;
  return secrets.some(
    secret =>
      (ofGateway === own || isGranted(cluster, own, secret)) &&
      showsCertificate(cluster, secret.namespace, secret.name, host),
  );
}

function isThere(
  cluster: ClusterStore,
  { namespace, name }: NamedSecret,
): boolean {
  return (
    cluster.get('Secret', name, namespace) !== undefined ||
    parsed(cluster, 'Certificate', certManagerCertificateSchema).some(
      ({ metadata, spec, status }) =>
        metadata.namespace === namespace &&
        spec.secretName === name &&
        status.notAfter !== undefined,
    )
  );
}

function isGranted(
  cluster: ClusterStore,
  from: string,
  { namespace, name }: NamedSecret,
): boolean {
  return parsed(cluster, 'ReferenceGrant', referenceGrantSchema).some(
    ({ metadata, spec }) =>
      metadata.namespace === namespace &&
      spec.from.some(one => one.kind === 'Gateway' && one.namespace === from) &&
      spec.to.some(
        one => one.kind === 'Secret' && [undefined, name].includes(one.name),
      ),
  );
}
