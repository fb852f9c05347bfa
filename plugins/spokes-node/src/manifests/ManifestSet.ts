import { z } from 'zod';
import { groupKindOf, kinds, ListName, listSchemas } from './kinds';
import { ManifestSource } from './ManifestSource';

type Lists = {
  readonly [L in ListName]: readonly z.output<(typeof listSchemas)[L]>[];
};

/** Objects of one input, by kind, each with the place where it stands. */
export interface ManifestSet extends Lists {
  /** The input is all there is: what is not in it does not exist. */
  readonly complete: boolean;
  /** For everything that depends on the day, such as certificates. */
  readonly now: Date;
  /** In the order of the input; objects of unknown kinds too. */
  readonly sources: readonly (ManifestSource & { groupKind: string })[];
  /** Objects in whose place a later one of the same name came: variants that lie side by side in a folder. */
  readonly replaced: readonly (ManifestSource & { groupKind: string })[];
  /** Where an object of one of the lists, or of `sources`, stands. Throws on any other object, a copy among them. */
  sourceOf(object: object): ManifestSource;
}

/** An object of an input, before it is read by its kind. */
export interface RawManifest extends ManifestSource {
  /** As written, `group/version` or `v1`; only the group decides by which schema the object is read. */
  apiVersion: string;
}

/** Sorts objects by kind. Of two with the same kind, namespace and name the later counts, as when they are applied. */
export function createManifestSet(
  raw: readonly RawManifest[],
  options: { complete?: boolean; now?: Date } = {},
): ManifestSet {
  const last = new Map<string, RawManifest & { groupKind: string }>();
  const replaced: (RawManifest & { groupKind: string })[] = [];
  for (const one of raw) {
    const groupKind = groupKindOf(one.apiVersion, one.kind);
    const key = `${groupKind}/${one.namespace}/${one.name}`;
    const earlier = last.get(key);
    if (earlier) replaced.push(earlier);
    // Without a name no two are the same.
    last.set(one.name ? key : `${key}#${last.size}`, { ...one, groupKind });
  }
  const lists: { [L in ListName]: object[] } = {
    namespaces: [],
    serviceAccounts: [],
    services: [],
    pods: [],
    secrets: [],
    gateways: [],
    virtualServices: [],
    destinationRules: [],
    serviceEntries: [],
    peerAuthentications: [],
    authorizationPolicies: [],
    requestAuthentications: [],
    kubernetesGateways: [],
    gatewayClasses: [],
    routes: [],
    referenceGrants: [],
    networkPolicies: [],
    workloadEntries: [],
    mutatingWebhooks: [],
    validatingWebhooks: [],
    customResourceDefinitions: [],
  };
  const origins = new Map<object, ManifestSource>();
  for (const source of last.values()) {
    const known = Object.hasOwn(kinds, source.groupKind)
      ? kinds[source.groupKind]
      : startsPods(source.raw);
    if (!known) continue;
    const schema = known.as ?? listSchemas[known.list];
    const parsed = schema.safeParse(source.raw);
    // What cannot be read at all is reported by its strict schema.
    if (!parsed.success) continue;
    const object = parsed.data as object;
    lists[known.list].push(object);
    origins.set(object, source);
  }
  const sources = [...last.values()];
  const ownSources = new Map<object, ManifestSource>(
    sources.map(source => [source, source]),
  );
  return {
    // Each list holds what its own schema gave.
    ...(lists as unknown as Lists),
    complete: options.complete ?? false,
    now: options.now ?? new Date(),
    sources,
    replaced,
    sourceOf(object) {
      const source = origins.get(object) ?? ownSources.get(object);
      if (!source) throw new Error('The object is not of this set');
      return source;
    },
  };
}

const template = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({ containers: z.array(z.unknown()).min(1) }),
    }),
  }),
});

/** Resources of others, such as OpenKruise's, that start pods from a template as a Deployment does. */
function startsPods(raw: unknown): (typeof kinds)[string] | undefined {
  return template.safeParse(raw).success ? kinds['apps/Deployment'] : undefined;
}
