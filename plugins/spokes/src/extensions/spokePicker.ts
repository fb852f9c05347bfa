import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const spokePicker = FormFieldBlueprint.make({
  name: 'spoke-picker',
  params: {
    field: () =>
      import('../components/fields/spokePickerField').then(
        ({ spokePickerField }) => spokePickerField,
      ),
  },
});
