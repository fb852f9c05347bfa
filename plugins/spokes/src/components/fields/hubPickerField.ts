import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesHubPicker } from './SpokesHubPicker';

export const hubPickerField = createFormField({
  name: 'SpokesHubPicker',
  component: SpokesHubPicker,
});
