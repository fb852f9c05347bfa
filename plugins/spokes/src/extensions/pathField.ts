import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const pathField = FormFieldBlueprint.make({
  name: 'path-field',
  params: {
    field: () =>
      import('../components/fields/pathField').then(module => module.pathField),
  },
});
