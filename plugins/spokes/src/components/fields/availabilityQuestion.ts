import {
  AvailabilityQuestion,
  ExposureForm,
  urlPathSchema,
} from '@fitsync/backstage-plugin-spokes-common';

/** What to ask, once there is enough of the form to ask it. */
export function availabilityQuestion(
  form: ExposureForm,
  path: string | undefined,
): AvailabilityQuestion | undefined {
  const { spoke, name, namespace } = form;
  if (!spoke || !name || !path) return undefined;
  if (!urlPathSchema.safeParse(path).success) return undefined;
  return { spoke, namespace: namespace || name, service: name, path };
}
