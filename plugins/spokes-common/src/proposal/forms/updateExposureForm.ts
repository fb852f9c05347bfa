import { z } from 'zod';
import { exposureNameSchema } from './exposureNameSchema';
import { required } from './field';

/**
 * The form of template `update-exposure`: an exposure, and any field of `expose-service` that shall change. What is left
 * empty stays as it is.
 *
 * @public
 */
export const updateExposureFormSchema = z.looseObject({
  exposure: required('Exposure', exposureNameSchema),
});

/** @public */
export type UpdateExposureForm = z.output<typeof updateExposureFormSchema>;
