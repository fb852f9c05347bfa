import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesCidrField } from './SpokesCidrField';
import { validateCidr } from './validateCidr';

export const cidrField = createFormField({
  name: 'SpokesCidrField',
  component: SpokesCidrField,
  validation: validateCidr,
});
