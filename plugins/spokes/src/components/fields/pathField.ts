import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesPathField } from './SpokesPathField';
import { validatePath } from './validatePath';

export const pathField = createFormField({
  name: 'SpokesPathField',
  component: SpokesPathField,
  validation: validatePath,
});
