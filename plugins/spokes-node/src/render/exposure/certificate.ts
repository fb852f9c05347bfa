import {
  ExposureBlueprint,
  istioRootNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { credentialName } from './credentialName';
import { metadata } from './labels';

/**
 * What brings the certificate of an HTTPS host into the namespace of the ingress gateway: the one place where Istio looks
 * for a `credentialName`, whatever the Gateway's own namespace is. A secret that exists already needs nothing.
 */
export function certificate(
  exposure: ExposureBlueprint,
): Record<string, object> {
  const { method, namespace, service } = exposure;
  if (method.kind !== 'https') return {};
  const source = method.certificate;
  const name = credentialName({ certificate: source, namespace, service });
  const meta = { ...metadata(exposure), name, namespace: istioRootNamespace };

  switch (source.from) {
    case 'existing-secret':
      return {};
    case 'cert-manager':
      return {
        'certificate.yaml': {
          apiVersion: 'cert-manager.io/v1',
          kind: 'Certificate',
          metadata: meta,
          spec: {
            secretName: name,
            dnsNames: [method.host],
            issuerRef: {
              group: 'cert-manager.io',
              kind: source.issuerKind,
              name: source.issuer,
            },
            privateKey: { rotationPolicy: 'Always' },
          },
        },
      };
    case 'external-secret':
      return {
        'externalsecret.yaml': {
          apiVersion: 'external-secrets.io/v1',
          kind: 'ExternalSecret',
          metadata: meta,
          spec: {
            refreshInterval: '1h',
            secretStoreRef: { kind: source.storeKind, name: source.store },
            target: {
              name,
              creationPolicy: 'Owner',
              template: { type: 'kubernetes.io/tls' },
            },
            // Without dots: some stores read a property as a path.
            data: [
              {
                secretKey: 'tls.crt',
                remoteRef: { key: source.key, property: 'crt' },
              },
              {
                secretKey: 'tls.key',
                remoteRef: { key: source.key, property: 'key' },
              },
            ],
          },
        },
      };
    default:
      return source satisfies never;
  }
}
