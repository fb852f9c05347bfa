import { z } from 'zod';
import { exposureFields } from './exposeServiceForm';
import { exposureNameSchema } from './exposureNameSchema';
import { field, required } from './field';

/**
 * The form of template `update-exposure`: what is left empty stays as it is, and `remove` names what goes.
 *
 * @public
 */
export const updateExposureFormSchema = z.object({
  exposure: required('Exposure', exposureNameSchema),
  ...exposureFields,
  remove: field(
    'Take away',
    z.array(
      z.enum([
        'description',
        'system',
        'healthPath',
        'timeout',
        'retries',
        'rateLimit',
        'zoneId',
      ]),
    ),
  ),
});

/** Read by {@link updateExposureFormSchema}. @public */
export type UpdateExposureForm = z.output<typeof updateExposureFormSchema>;
