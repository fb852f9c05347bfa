import {
  AvailabilityQuestion,
  hostSchema,
  urlPathSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { ExposureInForm } from './readExposure';

/** What to ask, once there is enough of the form to ask it. */
export function availabilityQuestion(
  exposure: ExposureInForm,
): AvailabilityQuestion | undefined {
  const { spoke, namespace, service, host } = exposure;
  const method = exposure.method ?? (host ? 'domain' : 'path');
  // With a host of its own, an exposure may have all of it.
  const path = exposure.path ?? (method === 'path' ? undefined : '/');
  if (!spoke || !namespace || !service || !path) return undefined;
  if (!urlPathSchema.safeParse(path).success) return undefined;

  const question = { spoke, namespace, service, path };
  if (method === 'path') return question;
  return hostSchema.safeParse(host).success
    ? { ...question, host, method }
    : undefined;
}
