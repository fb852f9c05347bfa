import { z } from 'zod';
import { overviewCauseSchema, verdictCountsSchema } from './overviewViews';

/*
 * What the backend answers to a home page: what is wrong now with what the asker owns.
 */

/**
 * A cause that touches what the asker owns. What it says of resources stands on the flow that it leads to.
 *
 * @public
 */
export const ownCauseSchema = overviewCauseSchema.omit({
  message: true,
  resource: true,
});
/** Read by {@link ownCauseSchema}. @public */
export type OwnCause = z.infer<typeof ownCauseSchema>;

/** Answer of `GET /causes`: counted over the components of the asker's `ownershipEntityRefs` alone. @public */
export const ownCausesSchema = z.object({
  /** Changes whenever something of this answer changes. */
  revision: z.string(),
  /** Seconds after which a viewer without signals asks again. */
  refreshSeconds: z.number(),
  /** Services of components that the asker owns. */
  exposures: z.number(),
  /** How these stand. */
  verdicts: verdictCountsSchema,
  /** The widest first. */
  causes: z.array(ownCauseSchema),
  /** How many there are in all. */
  causeCount: z.number(),
});
/** Read by {@link ownCausesSchema}. @public */
export type OwnCauses = z.infer<typeof ownCausesSchema>;
