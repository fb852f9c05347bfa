import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { urlPathSchema } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { availabilityQuestion } from './availabilityQuestion';
import { readForm } from './readForm';
import { translationOf } from './translationOf';

/**
 * Stops at a malformed path and at one, or a name, that is taken. A backend that cannot be asked stops nobody here: the
 * review asks again.
 */
export const validatePath: CustomFieldValidator<string> = async (
  path,
  field,
  { apiHolder, formData },
) => {
  const t = translationOf(apiHolder);
  if (path && !urlPathSchema.safeParse(path).success) {
    field.addError(t('pathField.malformed'));
    return;
  }
  const question = availabilityQuestion(readForm(formData), path);
  const api = apiHolder.get(spokesApiRef);
  if (!question || !api) return;

  const answer = await api.checkAvailability(question).catch(() => undefined);
  if (answer && !answer.name.free) field.addError(answer.name.message);
  if (answer && !answer.path.free) field.addError(answer.path.message);
};
