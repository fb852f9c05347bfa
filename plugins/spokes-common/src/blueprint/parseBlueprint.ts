import { InputError } from '@backstage/errors';
import { z } from 'zod';

type Complaint = z.core.$ZodIssue;

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
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(
    `The blueprint cannot be used: ${result.error.issues
      .map(explain)
      .join('; ')}`,
  );
}

function explain(complaint: Complaint): string {
  const field = complaint.path.map(String).join('.') || 'the blueprint';
  const value = show(complaint.input);
  switch (complaint.code) {
    case 'unrecognized_keys':
      return `${field} has no field ${complaint.keys.map(show).join(', ')}`;
    case 'invalid_union':
      return `${field} must be one of ${optionsOf(complaint)}`;
    case 'invalid_type':
      return complaint.input === undefined
        ? `${field} is missing`
        : `${field} ${value} ${
            ours(complaint) ?? `must be of type ${complaint.expected}`
          }`;
    case 'invalid_value':
      return `${field} ${value} ${
        ours(complaint) ??
        `must be one of ${complaint.values.map(String).join(', ')}`
      }`;
    default:
      return `${field} ${value} ${complaint.message}`;
  }
}

/** The schema's own words, where it has some. */
function ours({ message }: Complaint): string | undefined {
  return message.startsWith('must') ? message : undefined;
}

function optionsOf(complaint: z.core.$ZodIssueInvalidUnion): string {
  const { options = [] } = 'options' in complaint ? complaint : {};
  return options.map(String).join(', ') || 'the kinds that exist';
}

/** A value for a message: short, on one line, every odd character escaped. */
function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return ascii.length > 80 ? `${ascii.slice(0, 77)}...` : ascii;
}
