import { z } from 'zod';
import { ClusterStore } from '../World';

/** Objects of a kind that make sense; a malformed one does nothing, as in a real cluster. */
export function parsed<S extends z.ZodType>(
  cluster: ClusterStore,
  kind: string,
  schema: S,
): z.infer<S>[] {
  return cluster.list(kind).flatMap(object => {
    const result = schema.safeParse(object);
    return result.success ? [result.data] : [];
  });
}
