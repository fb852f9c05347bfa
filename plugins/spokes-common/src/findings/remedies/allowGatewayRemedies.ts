import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

const label =
  /^([a-z0-9A-Z][-._a-zA-Z0-9]{0,62}(?:\/[a-zA-Z0-9][-._a-zA-Z0-9]{0,62})?)=([a-zA-Z0-9][-._a-zA-Z0-9]{0,62})$/;
const plainPath = /^\/[-\w./]{0,200}$/;

/** A policy beside the others: what any of several ALLOW policies allows passes, so nothing of the others has to change. */
export function allowGatewayRemedies(options: {
  /** One of the policies that do not allow it. */
  resource: ResourceRef;
  path: string;
  /** Labels of the pods: `app=shop, version=v1`. */
  selector?: string;
  gatewayNamespace?: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const {
    resource,
    path,
    selector = '',
    gatewayNamespace = '',
    docs,
  } = options;
  const labels = selector.split(', ').map(one => label.exec(one));
  const namespace = resource.namespace ?? 'default';
  if (!plainPath.test(path) || !labels.every(one => one !== null)) {
    return [{ kind: 'docs', ...docs }];
  }
  const below = `${path.replace(/\/$/, '')}/*`;
  return kubernetesRemedies({
    resource,
    values: [gatewayNamespace],
    docs,
    remedies: () => [
      {
        kind: 'patch',
        language: 'yaml',
        where: `the AuthorizationPolicies of ${namespace}`,
        text: [
          'apiVersion: security.istio.io/v1',
          'kind: AuthorizationPolicy',
          'metadata:',
          '  name: allow-ingress-gateway',
          `  namespace: ${yamlText(namespace)}`,
          'spec:',
          '  selector:',
          '    matchLabels:',
          ...labels.map(([, key, value]) => `      ${key}: '${value}'`),
          '  action: ALLOW',
          '  rules:',
          '    - from:',
          '        - source:',
          '            namespaces:',
          `              - ${yamlText(gatewayNamespace)}`,
          '      to:',
          '        - operation:',
          '            paths:',
          ...[path, below].map(one => `              - '${one}'`),
          '',
        ].join('\n'),
      },
      { kind: 'docs', ...docs },
    ],
  });
}
