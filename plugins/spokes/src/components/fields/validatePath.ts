import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { urlPathSchema } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { asItStands } from './asItStands';
import { availabilityQuestion } from './availabilityQuestion';
import { isTaken } from './isTaken';
import { optionsOf } from './optionsOf';
import { readExposure } from './readExposure';
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
  if (!path) return;
  if (!urlPathSchema.safeParse(path).success) {
    field.addError(translationOf(apiHolder)('pathField.malformed'));
    return;
  }
  const api = apiHolder.get(spokesApiRef);
  if (!api) return;
  const exposure = { ...readExposure(formData), path };
  const question = availabilityQuestion(
    asItStands(exposure, await optionsOf(exposure, api)),
  );
  if (!question) return;

  const answer = await api.checkAvailability(question).catch(() => undefined);
  const parts = exposure.exists ? [answer?.path] : [answer?.name, answer?.path];
  for (const part of parts) {
    if (isTaken(part)) field.addError(part.message);
  }
};
