import { Remedy, ResourceRef } from '../finding';

/** Names, hosts and port numbers of Kubernetes: nothing in them means anything to a shell or starts an option. */
const dnsName = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Where an object of the Gateway API is changed: patches of Istio's kinds do not fit it. */
const gatewayApi = {
  group: 'gateway.networking.k8s.io',
  plurals: { Gateway: 'gateways', HTTPRoute: 'httproutes' } as Readonly<
    Record<string, string | undefined>
  >,
  docs: {
    kind: 'docs' as const,
    url: 'https://gateway-api.sigs.k8s.io/reference/spec/',
    title: 'Gateway API',
  },
};

/** What a plain YAML reader would take for something other than text. */
const notPlainText = /^(true|false|null|yes|no|on|off|y|n|[0-9].*)$/;

/** What the remedies of one finding may use. @public */
export interface KubernetesContext {
  /** Name of the object, quoted for YAML where a reader would not see a text in it. */
  name: string;
  /** `metadata:` block of a patch, indented for the top level. */
  metadata: string;
  /** The words of a kubectl command against the right cluster and namespace. */
  kubectl(...words: string[]): string[];
}

/**
 * Remedies that put observed names into patches and commands. A name that does not look like one gives the
 * documentation instead: nobody should copy it into a shell.
 *
 * @public
 */
export function kubernetesRemedies(options: {
  resource: ResourceRef;
  /** Further observed values that the remedies use. */
  values?: readonly string[];
  docs: { url: string; title: string };
  remedies(context: KubernetesContext): Remedy[];
}): Remedy[] {
  const { resource, values = [], docs } = options;
  const { name, namespace, cluster } = resource;
  const used = [name];
  if (namespace !== undefined) used.push(namespace);
  if (cluster !== undefined) used.push(cluster);
  const isGatewayApi = resource.group === gatewayApi.group;
  const docsRemedy: Remedy = isGatewayApi
    ? gatewayApi.docs
    : { kind: 'docs', ...docs };
  // The values of an object of the Gateway API go into no command.
  if (!isGatewayApi) used.push(...values);
  if (!used.every(value => dnsName.test(value))) return [docsRemedy];

  const inNamespace = namespace === undefined ? [] : ['--namespace', namespace];
  const kubectl = (...words: string[]) => [
    'kubectl',
    ...(cluster === undefined ? [] : ['--context', cluster]),
    ...inNamespace,
    ...words,
  ];
  if (isGatewayApi) {
    const plural = gatewayApi.plurals[resource.kind];
    return [
      ...(plural && cluster !== undefined
        ? [
            {
              kind: 'look' as const,
              argv: kubectl(
                'get',
                `${plural}.${gatewayApi.group}`,
                name,
                '-o',
                'yaml',
              ),
              tells:
                'What the object says today, with the conditions that its controller wrote.',
            },
          ]
        : []),
      docsRemedy,
    ];
  }
  const remedies = options.remedies({
    name: yamlText(name),
    metadata: [
      'metadata:',
      `  name: ${yamlText(name)}`,
      ...(namespace === undefined
        ? []
        : [`  namespace: ${yamlText(namespace)}`]),
    ].join('\n'),
    kubectl,
  });
  // Without a cluster there is nothing that a command could be run against: a manifest was checked, not a cluster.
  return cluster === undefined
    ? remedies.filter(({ kind }) => kind !== 'command' && kind !== 'look')
    : remedies;
}

/** A DNS name as a YAML scalar that stays a text. */
export function yamlText(name: string): string {
  return notPlainText.test(name) ? `'${name}'` : name;
}
