import { Remedy, ResourceRef } from '../finding';

/** Names, hosts and port numbers of Kubernetes: nothing in them means anything to a shell or starts an option. */
const dnsName = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Where an object of the Gateway API is changed: patches of Istio's kinds do not fit it. */
const gatewayApi = {
  group: 'gateway.networking.k8s.io',
  plurals: {
    Gateway: 'gateways',
    HTTPRoute: 'httproutes',
    GRPCRoute: 'grpcroutes',
  } as Readonly<Record<string, string | undefined>>,
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

/** What the remedies of an object of the Gateway API may use. @public */
export interface GatewayApiContext extends KubernetesContext {
  /** What kubectl calls its kind, with the group: Istio has a kind of the same name. */
  plural: string;
  /** `apiVersion:` and `kind:` of a patch. */
  head: string;
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
  /**
   * Of an object of the Gateway API, which the patches of Istio's kinds do not fit. It looks at the values that it uses by
   * itself.
   */
  ofGatewayApi?(context: GatewayApiContext): Remedy[];
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

  const kubectl = (...words: string[]) => {
    const argv = ['kubectl'];
    if (cluster !== undefined) argv.push('--context', cluster);
    if (namespace !== undefined) argv.push('--namespace', namespace);
    argv.push(...words);
    return argv;
  };
  const context: KubernetesContext = {
    name: yamlText(name),
    // Only patches ask for it, and most remedies are commands.
    get metadata() {
      const named = `metadata:\n  name: ${yamlText(name)}`;
      return namespace === undefined
        ? named
        : `${named}\n  namespace: ${yamlText(namespace)}`;
    },
    kubectl,
  };
  // Without a cluster there is nothing that a command could be run against: a manifest was checked, not a cluster.
  const usable = (remedies: Remedy[]) =>
    cluster === undefined
      ? remedies.filter(({ kind }) => kind !== 'command' && kind !== 'look')
      : remedies;
  if (!isGatewayApi) return usable(options.remedies(context));
  const known = gatewayApi.plurals[resource.kind];
  if (!known) return [docsRemedy];
  const plural = `${known}.${gatewayApi.group}`;
  const head = `apiVersion: ${gatewayApi.group}/v1\nkind: ${resource.kind}`;
  return usable([
    ...(options.ofGatewayApi?.({ ...context, plural, head }) ?? []),
    {
      kind: 'look',
      argv: kubectl('get', plural, name, '-o', 'yaml'),
      tells:
        'What the object says today, with the conditions that its controller wrote.',
    },
    docsRemedy,
  ]);
}

/** A DNS name as a YAML scalar that stays a text. */
export function yamlText(name: string): string {
  return notPlainText.test(name) ? `'${name}'` : name;
}
