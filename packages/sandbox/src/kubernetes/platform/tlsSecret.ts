import { KubeObject } from '../../world/World';
import { IssuedCertificate } from './issueCertificate';

const encoded = (text: string) => Buffer.from(text).toString('base64');

export const tlsSecret = (
  name: string,
  namespace: string,
  { certificate, key }: IssuedCertificate,
): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: 'kubernetes.io/tls',
  metadata: { name, namespace },
  data: { 'tls.crt': encoded(certificate), 'tls.key': encoded(key) },
});
