import { Remedy } from '../finding';
import { yamlText } from './kubernetesRemedies';

/** A kind of the Gateway API, and an object of it. */
const holder =
  /^(HTTPRoute|GRPCRoute|Gateway) ([a-z0-9][-a-z0-9]{0,62})\/[a-z0-9][-a-z0-9.]{0,252}$/;
const wanted =
  /^(Service|Secret) ([a-z0-9][-a-z0-9]{0,62})\/([a-z0-9][-a-z0-9.]{0,252})$/;

/** The ReferenceGrant that allows one object to be referred to, and no other; none where a name does not look like one. */
export function grantPatch(from: string, to: string): Remedy[] {
  const [, kind, namespace] = holder.exec(from) ?? [];
  const [, target, place, name] = wanted.exec(to) ?? [];
  if (!kind || !target) return [];
  const text = [
    'apiVersion: gateway.networking.k8s.io/v1beta1',
    'kind: ReferenceGrant',
    'metadata:',
    `  name: ${yamlText(`${name}-to-${namespace}`)}`,
    `  namespace: ${yamlText(place)}`,
    'spec:',
    '  from:',
    '    - group: gateway.networking.k8s.io',
    `      kind: ${kind}`,
    `      namespace: ${yamlText(namespace)}`,
    '  to:',
    "    - group: ''",
    `      kind: ${target}`,
    `      name: ${yamlText(name)}`,
    '',
  ].join('\n');
  return [
    {
      kind: 'patch',
      language: 'yaml',
      where: `the manifests of namespace ${place}, if its owners agree`,
      text,
    },
  ];
}
