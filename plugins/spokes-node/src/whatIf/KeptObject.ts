import { z } from 'zod';

/** What every object that is kept has. */
export interface KeptObject {
  metadata: {
    name: string;
    namespace?: string;
    creationTimestamp?: string;
  };
  spec?: unknown;
  status?: unknown;
}

const identitySchema = z.object({
  apiVersion: z.string(),
  kind: z.string().min(1),
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().optional(),
  }),
});

/** Who an object is. */
export interface Identity {
  groupKind: string;
  kind: string;
  namespace: string;
  name: string;
}

/** Reads who a manifest is; undefined where it does not say. */
export function identityOf(raw: unknown): Identity | undefined {
  const parsed = identitySchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { apiVersion, kind, metadata } = parsed.data;
  const [, group = ''] = apiVersion.split('/').reverse();
  return {
    groupKind: `${group}/${kind}`,
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
  };
}

/** True for the two halves of one object, whatever is in them. */
export function isNamed(
  { metadata }: KeptObject,
  { namespace = 'default', name }: { namespace?: string; name: string },
): boolean {
  const own = metadata.namespace;
  return metadata.name === name && (own === undefined || own === namespace);
}
