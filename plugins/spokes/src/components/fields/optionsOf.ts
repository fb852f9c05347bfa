import {
  ExposureOption,
  SpokesApi,
} from '@fitsync/backstage-plugin-spokes-common';
import { ExposureInForm } from './readExposure';

/** The exposures that there are, for one that is there; nobody is stopped where they cannot be listed. */
export async function optionsOf(
  { exists }: ExposureInForm,
  api: SpokesApi,
): Promise<ExposureOption[]> {
  return exists ? api.listExposures().catch(() => []) : [];
}
