import { z } from 'zod';
import { parseNamed } from '../blueprint/parseNamed';
import { titleOf } from './parseForm';

/**
 * Reads a blueprint that a form was made into: what is wrong is told by the form's titles.
 *
 * @param fields - Path in the blueprint → field of the form, where the two have different names.
 */
export function parseFromForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  form: { schema: z.ZodObject; fields: Record<string, string> },
): z.output<Schema> {
  const { fields } = form;
  return parseNamed(schema, input, {
    what: 'form',
    nameOf: path => {
      // The longest path that the table knows: `versions.k3s` before `versions`.
      for (let length = path.length; length > 0; length--) {
        const field = fields[path.slice(0, length).join('.')];
        if (field) return titleOf(form.schema, [field, ...path.slice(length)]);
      }
      return titleOf(form.schema, path);
    },
  });
}
