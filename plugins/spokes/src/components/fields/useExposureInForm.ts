import { useExposureOptions } from '../../api/useExposureOptions';
import { asItStands } from './asItStands';
import { ExposureInForm, readExposure } from './readExposure';

/** What the form, with what is typed in one of its fields, makes of an exposure: new, or as it stands but for what is typed. */
export function useExposureInForm(
  formData: unknown,
  typed: Pick<ExposureInForm, 'host'> | Pick<ExposureInForm, 'path'>,
): ExposureInForm {
  const exposure = { ...readExposure(formData), ...typed };
  const { data } = useExposureOptions(exposure.exists);
  return asItStands(exposure, data);
}
