import { z } from 'zod';
import { labelSchema } from '../../blueprint/names';
import { exposureNameSchema } from './exposureNameSchema';
import { field, required } from './field';

/**
 * The form of template `remove-exposure`.
 *
 * @public
 */
export const removeExposureFormSchema = z.object({
  exposure: required('Exposure', exposureNameSchema),
  confirm: field('Name of the service, once more', labelSchema),
});

/** Read by {@link removeExposureFormSchema}. @public */
export type RemoveExposureForm = z.output<typeof removeExposureFormSchema>;
