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
  sourceOf(object: object): ManifestSource;
}

/** An object of an input, before it is read by its kind. */
export interface RawManifest extends ManifestSource {
  apiVersion: string;
}

/** Sorts objects by kind. Of two with the same kind, namespace and name the later counts, as when they are applied. */
export function createManifestSet(
  raw: readonly RawManifest[],
  options: { complete?: boolean; now?: Date } = {},
): ManifestSet {
  const last = new Map<string, RawManifest & { groupKind: string }>();
  for (const one of raw) {
    const groupKind = groupKindOf(one.apiVersion, one.kind);
    const key = `${groupKind}/${one.namespace}/${one.name}`;
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
  };
  const origins = new Map<object, ManifestSource>();
  for (const source of last.values()) {
    const known = Object.hasOwn(kinds, source.groupKind)
      ? kinds[source.groupKind]
      : undefined;
    if (!known) continue;
    const schema = known.workload ?? listSchemas[known.list];
    const parsed = schema.safeParse(source.raw);
    // What cannot be read at all is reported by its strict schema.
    if (!parsed.success) continue;
    lists[known.list].push(parsed.data);
    origins.set(parsed.data, source);
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
    sourceOf(object) {
      const source = origins.get(object) ?? ownSources.get(object);
      if (!source) throw new Error('The object is not of this set');
      return source;
    },
  };
}
