import { z } from 'zod';
import { ClusterStore } from '../World';

interface Parsed {
  resourceVersion: number;
  bySchema: Map<z.ZodType, Map<string, readonly unknown[]>>;
}

/** What was parsed of a cluster as it stands: one request asks for the same kinds many times. */
const kept = new WeakMap<ClusterStore, Parsed>();

/** Objects of a kind that make sense; a malformed one does nothing, as in a real cluster. */
export function parsed<S extends z.ZodType>(
  cluster: ClusterStore,
  kind: string,
  schema: S,
): readonly z.infer<S>[] {
  const byKind = parsedBy(cluster, schema);
  const known = byKind.get(kind) ?? parse(cluster, kind, schema);
  byKind.set(kind, known);
  // What is kept for a schema came out of it.
  return known as readonly z.infer<S>[];
}

function parsedBy(cluster: ClusterStore, schema: z.ZodType) {
  const { resourceVersion } = cluster;
  let now = kept.get(cluster);
  if (now?.resourceVersion !== resourceVersion) {
    now = { resourceVersion, bySchema: new Map() };
    kept.set(cluster, now);
  }
  const byKind =
    now.bySchema.get(schema) ?? new Map<string, readonly unknown[]>();
  now.bySchema.set(schema, byKind);
  return byKind;
}

function parse<S extends z.ZodType>(
  cluster: ClusterStore,
  kind: string,
  schema: S,
): z.infer<S>[] {
  return cluster.list(kind).flatMap(object => {
    const result = schema.safeParse(object);
    return result.success ? [result.data] : [];
  });
}
