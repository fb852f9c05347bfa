import { InputError } from '@backstage/errors';
import { z } from 'zod';

type Complaint = z.core.$ZodIssue;

/** How a reader knows what is parsed. */
export interface Naming {
  /** `blueprint`, `form` */
  what: string;
  /** The name of a field that lies at a path. */
  nameOf(path: string[]): string;
}

/**
 * Parses, and says in the reader's words what is wrong.
 *
 * @throws InputError that names each field, its value and what would be right.
 */
export function parseNamed<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  { what, nameOf }: Naming,
): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const complaints = result.error.issues.map(complaint =>
    explain(complaint, nameOf(complaint.path.map(String)) || `the ${what}`),
  );
  throw new InputError(
    `The ${what} cannot be used: ${[...new Set(complaints)].join('; ')}`,
  );
}

function explain(complaint: Complaint, field: string): string {
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
