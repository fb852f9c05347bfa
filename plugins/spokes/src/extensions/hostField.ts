import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const hostField = FormFieldBlueprint.make({
  name: 'host-field',
  params: {
    field: () =>
      import('../components/fields/hostField').then(module => module.hostField),
  },
});
