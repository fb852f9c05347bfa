import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesHostField } from './SpokesHostField';
import { validateHost } from './validateHost';

export const hostField = createFormField({
  name: 'SpokesHostField',
  component: SpokesHostField,
  validation: validateHost,
});
