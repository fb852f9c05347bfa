import { z } from 'zod';

/** A field that may be left empty, with the title that the form shows. */
export function field<Schema extends z.ZodType>(title: string, schema: Schema) {
  return schema.optional().meta({ title });
}

/** A field that the form must give, with the title that it shows. */
export function required<Schema extends z.ZodType>(
  title: string,
  schema: Schema,
) {
  return schema.meta({ title });
}
