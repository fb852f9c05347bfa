import { z } from 'zod';

/** A list that keeps what can be read: what cannot is SCHEMA_INVALID, and must not hide the rest of the object. */
export function lenientList<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(all =>
      all.flatMap((one): z.output<T>[] => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}
