import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesZonesField } from './SpokesZonesField';
import { validateZones } from './validateZones';

export const zonesField = createFormField({
  name: 'SpokesZonesField',
  component: SpokesZonesField,
  validation: validateZones,
});
