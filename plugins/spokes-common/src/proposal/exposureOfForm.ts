import {
  ExposureBlueprint,
  exposureBlueprintSchema,
} from '../blueprint/exposureBlueprint';
import { exposureFromForm } from '../blueprint/exposureFromForm';
import { exposureFormFields } from './exposureFormFields';
import { ExposeServiceForm, exposeServiceFormSchema } from './forms';
import { parseFromForm } from './parseFromForm';

/**
 * The exposure that a form describes.
 *
 * @throws InputError by the titles of the form.
 * @public
 */
export function exposureOfForm(form: ExposeServiceForm): ExposureBlueprint {
  return parseFromForm(exposureBlueprintSchema, exposureFromForm(form), {
    schema: exposeServiceFormSchema,
    fields: exposureFormFields,
  });
}
