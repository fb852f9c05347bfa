import { z } from 'zod';

const entrySchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z0-9_]{1,64}$/, 'use a code like MTLS_NOT_STRICT'),
  reason: z.string().regex(/\S/, 'say why').max(500),
  owner: z.string().regex(/\S/, 'name who answers for it').max(200),
  until: z.iso.date('use a date like 2027-01-31'),
});

const listSchema = z.array(entrySchema).max(50);

/** A finding that someone answers for until a day. @public */
export type Acceptance = z.infer<typeof entrySchema>;

/** What the annotation says, or why it says nothing. @public */
export type Acceptances =
  | { status: 'read'; acceptances: Acceptance[] }
  | { status: 'unreadable'; because: string };

/**
 * Reads the value of {@link ANNOTATION_ACCEPT}. One entry that is wrong makes the whole unreadable: what is not understood
 * must not hide a finding.
 *
 * @public
 */
export function parseAcceptances(value: string): Acceptances {
  if (value.length > 16_384) {
    return { status: 'unreadable', because: 'longer than 16 KiB' };
  }
  try {
    const parsed = listSchema.safeParse(JSON.parse(value));
    if (parsed.success) return { status: 'read', acceptances: parsed.data };
    const [first] = parsed.error.issues;
    return {
      status: 'unreadable',
      because: `${['list', ...first.path].join('.')}: ${first.message}`,
    };
  } catch {
    return { status: 'unreadable', because: 'not JSON' };
  }
}
