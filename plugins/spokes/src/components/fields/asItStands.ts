import { ExposureOption } from '@fitsync/backstage-plugin-spokes-common';
import { ExposureInForm } from './readExposure';

/** What a form leaves empty of an exposure that is there stays as it is: without it, another address would be asked for. */
export function asItStands(
  exposure: ExposureInForm,
  options: readonly ExposureOption[] | undefined,
): ExposureInForm {
  const found = options?.find(
    ({ spoke, namespace, service }) =>
      exposure.exists &&
      spoke === exposure.spoke &&
      namespace === exposure.namespace &&
      service === exposure.service,
  );
  if (!found) return exposure;
  const host = exposure.host ?? found.host;
  return {
    ...exposure,
    method: exposure.method ?? found.method ?? (host ? 'domain' : 'path'),
    host,
    path: exposure.path ?? found.path,
  };
}
