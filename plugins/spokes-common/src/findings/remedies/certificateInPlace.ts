import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

const host = /^(\*\.)?[a-z0-9]([-a-z0-9.]{0,250}[a-z0-9])?$/;

/** The same certificate from the same issuer of the cluster, beside the pods that show it. */
export function certificateInPlace(options: {
  /** The Certificate that is elsewhere. */
  resource: ResourceRef;
  secret: string;
  namespace: string;
  /** Its names, with `, ` between them. */
  hosts: string | undefined;
  /** The ClusterIssuer that it is from; one of a namespace reaches no other. */
  issuer: string | undefined;
  docs: { url: string; title: string };
  look(): Remedy[];
}): Remedy[] {
  const { resource, secret, namespace, issuer, docs } = options;
  const hosts = options.hosts?.split(', ') ?? [];
  const isKnown = issuer !== undefined && hosts.length > 0;
  if (
    resource.kind !== 'Certificate' ||
    !isKnown ||
    !hosts.every(one => host.test(one))
  ) {
    return options.look();
  }
  return kubernetesRemedies({
    resource: { ...resource, namespace },
    values: [secret, issuer],
    docs,
    remedies: ({ metadata }) => [
      {
        kind: 'patch',
        language: 'yaml',
        where: `the manifests of ${namespace}, in place of the Certificate of ${resource.namespace}`,
        text: [
          'apiVersion: cert-manager.io/v1',
          'kind: Certificate',
          metadata,
          'spec:',
          `  secretName: ${yamlText(secret)}`,
          '  dnsNames:',
          ...hosts.map(name => `    - '${name}'`),
          '  issuerRef:',
          '    group: cert-manager.io',
          '    kind: ClusterIssuer',
          `    name: ${yamlText(issuer)}`,
          '',
        ].join('\n'),
      },
    ],
  })
    .filter(({ kind }) => kind === 'patch')
    .concat(options.look());
}
