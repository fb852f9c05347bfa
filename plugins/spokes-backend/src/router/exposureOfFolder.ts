import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';

const pattern = /^clusters\/([^/]+)\/apps\/([^/]+)\/([^/]+)$/;

/** The exposure that a folder of the fleet repository belongs to; undefined for those of hubs and spokes. */
export function exposureOfFolder(folder: string): ExposureRef | undefined {
  const parts = pattern.exec(folder);
  if (!parts) return undefined;
  const [, spoke, namespace, service] = parts;
  return { spoke, namespace, service };
}
