import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { findKind } from './findKind';
import { kinds } from './kinds';
import { fromWire } from './wireKinds';
import { ClusterStore, KubeObject } from '../world/World';

/** Documents of other programs, which a GitOps engine does not send to the cluster. */
const foreign =
  /^(kustomize\.config\.k8s\.io|backstage\.io|scaffolder\.backstage\.io|fitsync\.io)\//;

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

export interface ManifestOutcome {
  /** `Service default/web` */
  applied: string[];
  removed: string[];
  /** What the API server would not take, and why. */
  refused: Array<{ object: string; message: string }>;
}

export interface ManifestContext {
  /** Earlier contents of the same files: objects that only these had are removed. */
  previous?: readonly string[];
  /** The cluster's other files, which did not change: their objects stay. */
  others?: readonly string[];
}

/**
 * What a GitOps engine does after a merge: applies every document of the files that changed, and removes the objects
 * that no file holds any more.
 */
export function applyManifests(
  store: ClusterStore,
  texts: readonly string[],
  { previous = [], others = [] }: ManifestContext = {},
): ManifestOutcome {
  const outcome: ManifestOutcome = { applied: [], removed: [], refused: [] };
  const byName = (list: KubeObject[]) =>
    new Map(list.map(object => [nameOf(object), object]));
  const wanted = byName(texts.flatMap(text => documentsOf(text, outcome)));
  const kept = byName(others.flatMap(text => documentsOf(text)));
  const had = byName(previous.flatMap(text => documentsOf(text)));

  for (const object of inOrder([...wanted.values()])) {
    const refusal = refusalOf(store, object);
    if (refusal) {
      outcome.refused.push({ object: nameOf(object), message: refusal });
    } else {
      store.apply(object);
      outcome.applied.push(nameOf(object));
    }
  }
  for (const object of inOrder([...had.values()]).reverse()) {
    const { name, namespace } = object.metadata;
    const key = nameOf(object);
    const known = kinds.some(({ kind }) => kind === object.kind);
    if (!known || wanted.has(key) || kept.has(key)) continue;
    if (store.remove(object.kind, name, namespace)) outcome.removed.push(key);
  }
  return outcome;
}

function documentsOf(text: string, outcome?: ManifestOutcome): KubeObject[] {
  return parseAllDocuments(text).flatMap(document => {
    if (document.errors.length > 0) {
      const [{ message }] = document.errors;
      outcome?.refused.push({ object: 'a document', message });
      return [];
    }
    const parsed = manifestSchema.safeParse(document.toJS());
    if (!parsed.success || foreign.test(parsed.data.apiVersion)) return [];
    return [withNamespace(fromWire(parsed.data))];
  });
}

function withNamespace(object: KubeObject): KubeObject {
  const info = kinds.find(({ kind }) => kind === object.kind);
  if (!info?.namespaced) return object;
  const namespace = object.metadata.namespace ?? 'default';
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function nameOf({ kind, metadata }: KubeObject): string {
  const { namespace, name } = metadata;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** Namespaces and accounts first, workloads last: what needs another comes after it. */
function inOrder(objects: KubeObject[]): KubeObject[] {
  const rank = ({ kind }: KubeObject) => {
    if (kind === 'Namespace') return 0;
    return kind === 'Deployment' ? 2 : 1;
  };
  return [...objects].sort((a, b) => rank(a) - rank(b));
}

function refusalOf(store: ClusterStore, { kind, metadata }: KubeObject) {
  try {
    findKind(kind);
  } catch {
    return `no matches for kind "${kind}"`;
  }
  const { namespace } = metadata;
  return namespace && !store.get('Namespace', namespace)
    ? `namespaces "${namespace}" not found`
    : undefined;
}
