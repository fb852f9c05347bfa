import { z } from 'zod';
import { parseNamed } from '../blueprint/parseNamed';

/**
 * Reads the flat values of a form. An emptied field (`''`, `null`, `[]`) counts as absent.
 *
 * @throws InputError that names each field as the form shows it, its value and what would be right.
 * @public
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  values: Record<string, unknown>,
): z.output<Schema> {
  const filled = Object.entries(values).filter(([, value]) => isFilled(value));
  return parseNamed(schema, Object.fromEntries(filled), {
    what: 'form',
    nameOf: path => titleOf(schema, path),
  });
}

/** The title that a form shows for the field at a path. */
export function titleOf(
  schema: z.ZodObject,
  [name = '', ...rest]: string[],
): string {
  const title = metaTitle(schema.shape[name]) ?? name;
  return rest.length ? `${title} (${rest.join('.')})` : title;
}

function metaTitle(field: unknown): string | undefined {
  return field instanceof z.ZodType ? field.meta()?.title : undefined;
}

function isFilled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  );
}
