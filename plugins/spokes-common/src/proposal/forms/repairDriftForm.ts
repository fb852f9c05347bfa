import { z } from 'zod';
import { field } from './field';

/**
 * What `spokes:drift:repair` takes.
 *
 * @public
 */
export const repairDriftFormSchema = z.object({
  folders: field(
    'Folders',
    z
      .array(
        z
          .string()
          .max(255)
          .regex(
            /^(?:clusters|hubs|modules|records|spokes)(?:\/[a-z0-9](?:-?[a-z0-9])*){1,4}$/,
            'must be a folder that FitSync renders, such as spokes/fitsync-prod-spoke',
          ),
      )
      .max(200, 'must name at most 200 folders'),
  ),
});

/** Read by {@link repairDriftFormSchema}. @public */
export type RepairDriftForm = z.output<typeof repairDriftFormSchema>;
