import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const exposurePicker = FormFieldBlueprint.make({
  name: 'exposure-picker',
  params: {
    field: () =>
      import('../components/fields/exposurePickerField').then(
        module => module.exposurePickerField,
      ),
  },
});
