import { KubeObject } from '../../world/World';
import { programObjects } from './programObjects';

const namespaceObject = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

/** What a person set up beside the platform: an issuer for cert-manager, and a store for external secrets. */
export function certificateIssuers(): KubeObject[] {
  return [
    {
      apiVersion: 'cert-manager.io/v1',
      kind: 'ClusterIssuer',
      metadata: { name: 'letsencrypt' },
      spec: { acme: { server: 'https://acme.fitsync.invalid/directory' } },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    },
  ];
}

export function externalSecrets(): KubeObject[] {
  const namespace = 'external-secrets';
  return [
    namespaceObject(namespace),
    ...programObjects({
      chart: namespace,
      namespace,
      version: 'v1.2.1',
    }),
    {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ClusterSecretStore',
      metadata: { name: 'secrets-manager' },
      spec: { provider: { aws: { service: 'SecretsManager' } } },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    },
  ];
}

/** All of it, for the clusters that the sandbox begins with. */
export function certificateSources(): KubeObject[] {
  const namespace = 'cert-manager';
  return [
    namespaceObject(namespace),
    ...programObjects({ chart: namespace, namespace, version: 'v1.19.4' }),
    ...certificateIssuers(),
    ...externalSecrets(),
  ];
}
