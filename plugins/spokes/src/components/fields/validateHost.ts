import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { hostSchema } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { asItStands } from './asItStands';
import { availabilityQuestion } from './availabilityQuestion';
import { isTaken } from './isTaken';
import { optionsOf } from './optionsOf';
import { readExposure } from './readExposure';
import { translationOf } from './translationOf';

/**
 * Stops at a malformed host and at one that another exposure holds. A backend that cannot be asked stops nobody here: the
 * review asks again.
 */
export const validateHost: CustomFieldValidator<string> = async (
  host,
  field,
  { apiHolder, formData },
) => {
  if (!host) return;
  if (!hostSchema.safeParse(host).success) {
    field.addError(translationOf(apiHolder)('hostField.malformed'));
    return;
  }
  const api = apiHolder.get(spokesApiRef);
  if (!api) return;
  const typed = { ...readExposure(formData), host };
  const question = availabilityQuestion(
    asItStands(typed, await optionsOf(typed, api)),
  );
  if (!question) return;

  const answer = await api.checkAvailability(question).catch(() => undefined);
  for (const part of [answer?.host, answer?.path]) {
    if (isTaken(part)) field.addError(part.message);
  }
};
