import { z } from 'zod';
import { resourceRefSchema } from './resourceRefSchema';
import { exposureRefSchema, remedySchema } from './traceViews';

const ofFinding = {
  exposure: exposureRefSchema,
  /** The finding that it mends, by code and resource. */
  code: z.string(),
  resource: resourceRefSchema,
  /** Why this change mends it, in a sentence. */
  because: z.string(),
};

/**
 * A fix that lies in files we rendered: which template proposes it, and with which values; or how a file that is right gets
 * back into force.
 *
 * @public
 */
export const proposableFixSchema = z.discriminatedUnion('change', [
  z.object({
    ...ofFinding,
    change: z.literal('repair-drift'),
    values: z.object({ folders: z.array(z.string()) }),
  }),
  z.object({
    ...ofFinding,
    change: z.literal('update-exposure'),
    values: z.object({ exposure: z.string() }),
  }),
  z.object({
    ...ofFinding,
    /** The file is right, and what is live was changed by hand: applying the file brings it back, and no pull request does. */
    change: z.literal('re-apply'),
    file: z.string(),
    remedy: remedySchema,
  }),
]);
/** Read by {@link proposableFixSchema}. @public */
export type ProposableFix = z.infer<typeof proposableFixSchema>;

/** What the asker may propose for the findings of an entity. @public */
export const entityFixesSchema = z.object({
  entityRef: z.string(),
  items: z.array(proposableFixSchema),
});
/** Read by {@link entityFixesSchema}. @public */
export type EntityFixes = z.infer<typeof entityFixesSchema>;
