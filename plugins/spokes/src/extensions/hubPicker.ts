import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const hubPicker = FormFieldBlueprint.make({
  name: 'hub-picker',
  params: {
    field: () =>
      import('../components/fields/hubPickerField').then(
        module => module.hubPickerField,
      ),
  },
});
