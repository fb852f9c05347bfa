import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { judgeZones } from './judgeZones';
import { readNumber } from './readNumber';
import { translationOf } from './translationOf';

/** Stops at a choice that the blueprint's schema would refuse. */
export const validateZones: CustomFieldValidator<string[]> = (
  zones,
  field,
  { apiHolder, formData },
) => {
  const refusal = zones && judgeZones(zones, readNumber(formData, 'masters'));
  if (refusal) field.addError(translationOf(apiHolder)(refusal));
};
