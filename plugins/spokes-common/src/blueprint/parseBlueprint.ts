import { z } from 'zod';
import { parseNamed } from './parseNamed';

/**
 * Reads a blueprint from outside.
 *
 * @throws InputError that names each field, its value and what would be right.
 * @public
 */
export function parseBlueprint<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  return parseNamed(schema, input, {
    what: 'blueprint',
    nameOf: path => path.join('.'),
  });
}
