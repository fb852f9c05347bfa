import {
  IssuedCertificate,
  issueCertificate,
} from '../kubernetes/platform/issueCertificate';
import { tlsSecret } from '../kubernetes/platform/tlsSecret';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { reference } from '../world/reference';

/** For exposures with a certificate that is there already. */
export const exampleSecretName = 'fitsync-example-tls';

let example: Promise<IssuedCertificate> | undefined;

/** The Secret that a person put into the cluster, for every host of the sandbox's zone. */
export async function putExampleCertificate(
  cluster: SandboxCluster,
): Promise<void> {
  const domain = reference.hostedZone.name.replace(/\.$/, '');
  example ??= issueCertificate([domain, `*.${domain}`]);
  const namespace = 'istio-system';
  if (!cluster.get('Namespace', namespace)) return;
  cluster.apply(tlsSecret(exampleSecretName, namespace, await example));
}
