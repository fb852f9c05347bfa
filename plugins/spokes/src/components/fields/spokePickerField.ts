import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesSpokePicker } from './SpokesSpokePicker';

export const spokePickerField = createFormField({
  name: 'SpokesSpokePicker',
  component: SpokesSpokePicker,
});
