import { z } from 'zod';
import { ReducedObject } from './ReducedObject';

const identitySchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().optional(),
    resourceVersion: z.string().optional(),
  }),
});

/** Reduces an object from the wire; undefined when it does not even have a name. */
export function reduceObject<T>(
  schema: z.ZodType<T>,
  raw: unknown,
): ReducedObject<T> | undefined {
  const identity = identitySchema.safeParse(raw);
  if (!identity.success) return undefined;
  const { metadata } = identity.data;

  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { metadata, fact: parsed.data }
    : { metadata, malformedAt: parsed.error.issues[0].path.join('.') };
}
