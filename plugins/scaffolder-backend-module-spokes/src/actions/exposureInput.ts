import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  ExposureForm,
  exposureFromForm,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { InputError } from '@backstage/errors';
import type { z as zod } from 'zod/v3';

/*
 * What both actions take: the fields of the form as they are, or a whole blueprint. The scaffolder's own schema only
 * tells the types; the blueprint's says what each may hold.
 */

type Z = typeof zod;
const text = (description: string) => (z: Z) =>
  z.string({ description }).optional();
const number = (description: string) => (z: Z) =>
  z.number({ description }).optional();

export const exposureInput = {
  name: text('Name of the service, its workload and its component'),
  description: text('One line that says what it is'),
  owner: text('Entity ref of the owner'),
  system: text('Entity ref of the system that it is part of'),
  image: text('Container image with a fixed tag or digest'),
  containerPort: number('Port that the app listens on'),
  replicas: number('Number of pods'),
  spoke: text('Spoke that it runs on'),
  namespace: text('Kubernetes namespace; the name when absent'),
  path: text("Path on the NLB's name, such as /shop"),
  stripPath: (z: Z) =>
    z
      .boolean({ description: 'Take the path away before the app sees it' })
      .optional(),
  healthPath: text('Path that answers 2xx when the app is ready'),
  blueprint: (z: Z) =>
    z
      .record(z.any(), {
        description: 'A whole ExposureBlueprint, instead of the fields above',
      })
      .optional(),
};

/** @throws InputError that names the field, its value and what would be right. */
export function readExposure(
  input: ExposureForm & { blueprint?: Record<string, unknown> },
): ExposureBlueprint {
  const { blueprint, ...form } = input;
  if (!blueprint) {
    return parseBlueprint(exposureBlueprintSchema, exposureFromForm(form));
  }
  const both = Object.keys(form).filter(key => key in exposureInput);
  if (both.length) {
    throw new InputError(
      `blueprint is given together with ${both.join(
        ', ',
      )}: give a blueprint or the single fields, not both`,
    );
  }
  return parseBlueprint(exposureBlueprintSchema, blueprint);
}
