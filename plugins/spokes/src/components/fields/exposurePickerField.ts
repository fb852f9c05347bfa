import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesExposurePicker } from './SpokesExposurePicker';

export const exposurePickerField = createFormField({
  name: 'SpokesExposurePicker',
  component: SpokesExposurePicker,
});
