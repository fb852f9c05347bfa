import { z } from 'zod';
import { labelSchema } from '../../blueprint/names';
import { field, required } from './field';

/**
 * The form of template `decommission-spoke`.
 *
 * @public
 */
export const decommissionSpokeFormSchema = z.object({
  spoke: required('Spoke', labelSchema),
  confirm: field('Name of the spoke, once more', labelSchema),
});

/** Read by {@link decommissionSpokeFormSchema}. @public */
export type DecommissionSpokeForm = z.output<
  typeof decommissionSpokeFormSchema
>;
