import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  exposeServiceFormSchema,
  exposureOfForm,
  parseBlueprint,
  parseForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { InputError } from '@backstage/errors';
import type { z as zod } from 'zod/v3';
import { formInput } from './formInput';

type Z = typeof zod;

/*
 * What the actions of an exposure take: the fields of the form as they are, or a whole blueprint. The scaffolder's own
 * schema only tells the types; the blueprint's says what each may hold.
 */
export const exposureInput = {
  ...formInput(exposeServiceFormSchema),
  blueprint: (z: Z) =>
    z
      .record(z.any(), {
        description: 'A whole ExposureBlueprint, instead of the fields above',
      })
      .optional(),
};

/** @throws InputError that names the field, its value and what would be right. */
export function readExposure(
  input: Record<string, unknown> & { blueprint?: Record<string, unknown> },
): ExposureBlueprint {
  const { blueprint, ...form } = input;
  if (!blueprint) {
    return exposureOfForm(parseForm(exposeServiceFormSchema, form));
  }
  const both = Object.keys(form).filter(
    key => key in exposeServiceFormSchema.shape && form[key] !== undefined,
  );
  if (both.length) {
    throw new InputError(
      `blueprint is given together with ${both.join(
        ', ',
      )}: give a blueprint or the single fields, not both`,
    );
  }
  return parseBlueprint(exposureBlueprintSchema, blueprint);
}
