import { z } from 'zod';
import { ownerRefSchema } from './entityRefs';
import { plainText } from './plainText';

/**
 * A finding that someone answers for until a day. In a spoke's blueprint, since AWS has no annotations: it is about what the
 * platform is to mend, on the spoke and on the way to it.
 *
 * @public
 */
export const spokeAcceptanceSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'must be the code of a finding: SSH_OPEN'),
  resource: plainText(256)
    .regex(/\S/, 'must be the id, ARN or name that the finding names')
    .optional()
    .describe('Absent: wherever the spoke has the finding'),
  reason: plainText(500).regex(/\S/, 'must say why it is all right'),
  owner: ownerRefSchema,
  until: z.iso
    .date('must be a date: 2027-01-31')
    .describe('The last day, in UTC; from then on the finding counts again'),
});

/** Read by {@link spokeAcceptanceSchema}. @public */
export type SpokeAcceptance = z.infer<typeof spokeAcceptanceSchema>;

/** Names what an entry accepts: of two with the same name only one could count. */
export function keyOfAcceptance({
  code,
  resource = '',
}: Pick<SpokeAcceptance, 'code' | 'resource'>): string {
  return `${code} ${resource}`;
}
