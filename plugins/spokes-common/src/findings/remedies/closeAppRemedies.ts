import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

const label =
  /^([a-z0-9A-Z][-._a-zA-Z0-9]{0,62}(?:\/[a-zA-Z0-9][-._a-zA-Z0-9]{0,62})?)=([a-zA-Z0-9][-._a-zA-Z0-9]{0,62})$/;

/** A first policy of an app: whom it lets in is what reaches it today as far as anybody can tell, and its owner's to narrow. */
export function closeAppRemedies(options: {
  /** The Service. */
  resource: ResourceRef;
  /** Labels of its pods: `app=shop, version=v1`. */
  selector?: string;
  /** Namespace of the ingress gateway's pods. */
  gateway?: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, selector = '', gateway = '', docs } = options;
  const docsRemedy: Remedy = { kind: 'docs', ...docs };
  const labels = selector.split(', ').map(one => label.exec(one));
  if (!labels.every(one => one !== null)) return [docsRemedy];
  return kubernetesRemedies({
    resource,
    values: [gateway],
    docs,
    remedies: ({ metadata }) => [
      {
        kind: 'patch',
        language: 'yaml',
        where: 'the app’s manifests',
        text: [
          'apiVersion: networking.k8s.io/v1',
          'kind: NetworkPolicy',
          metadata,
          'spec:',
          '  podSelector:',
          '    matchLabels:',
          ...labels.map(([, key, value]) => `      ${key}: '${value}'`),
          '  policyTypes:',
          '    - Ingress',
          '  ingress:',
          '    - from:',
          '        - namespaceSelector:',
          '            matchLabels:',
          `              kubernetes.io/metadata.name: ${yamlText(gateway)}`,
          '        - podSelector: {}',
          '',
        ].join('\n'),
      },
      docsRemedy,
    ],
  });
}
