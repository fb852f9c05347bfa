import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

const address = /^(\d{1,3}\.){3}\d{1,3}$/;
const namespaceOfGateway = /^the ingress gateway in ([a-z0-9][-a-z0-9]{0,62})$/;
const label =
  /^([a-z0-9A-Z][-._a-zA-Z0-9]{0,62}(?:\/[a-zA-Z0-9][-._a-zA-Z0-9]{0,62})?)=([a-zA-Z0-9][-._a-zA-Z0-9]{0,62})$/;

/**
 * A policy beside the one that drops: what any of several lets through passes, so nothing of the others has to change.
 */
export function networkPolicyRemedies(options: {
  resource: ResourceRef;
  direction: 'ingress' | 'egress';
  /** Labels of the pods that it is for: `app=shop, version=v1`. */
  selector: string;
  /** `the ingress gateway in istio-system`, a namespace for what goes out, or addresses. */
  peer: string;
  port: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, direction, selector, peer, port, docs } = options;
  const docsRemedy: Remedy = { kind: 'docs', ...docs };
  const labels = selector.split(', ').map(one => label.exec(one));
  const peers = peersOf(peer, direction);
  if (peers.length === 0 || !labels.every(one => one !== null)) {
    return [docsRemedy];
  }
  if (!/^\d{1,5}$/.test(port)) return [docsRemedy];
  const name = `allow-${direction}-${port}`;
  const namespace = resource.namespace ?? 'default';
  return kubernetesRemedies({
    resource,
    docs,
    remedies: () => [
      {
        kind: 'patch',
        language: 'yaml',
        where: `the NetworkPolicies of ${namespace}`,
        text: [
          'apiVersion: networking.k8s.io/v1',
          'kind: NetworkPolicy',
          'metadata:',
          `  name: ${name}`,
          `  namespace: ${yamlText(namespace)}`,
          'spec:',
          '  podSelector:',
          '    matchLabels:',
          ...labels.map(([, key, value]) => `      ${key}: '${value}'`),
          '  policyTypes:',
          `    - ${direction === 'ingress' ? 'Ingress' : 'Egress'}`,
          `  ${direction}:`,
          `    - ${direction === 'ingress' ? 'from' : 'to'}:`,
          ...peers.map(line => `        ${line}`),
          '      ports:',
          '        - protocol: TCP',
          `          port: ${port}`,
          '',
        ].join('\n'),
      },
      docsRemedy,
    ],
  });
}

/** Lines of a list of peers. */
function peersOf(peer: string, direction: 'ingress' | 'egress'): string[] {
  const namespace =
    direction === 'egress'
      ? /^[a-z0-9][-a-z0-9]{0,62}$/.exec(peer)?.[0]
      : namespaceOfGateway.exec(peer)?.[1];
  if (namespace !== undefined) {
    return [
      '- namespaceSelector:',
      '    matchLabels:',
      `      kubernetes.io/metadata.name: ${yamlText(namespace)}`,
    ];
  }
  const addresses = peer.split(', ');
  return addresses.every(one => address.test(one))
    ? addresses.flatMap(one => ['- ipBlock:', `    cidr: ${one}/32`])
    : [];
}
