import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const cidrField = FormFieldBlueprint.make({
  name: 'cidr-field',
  params: {
    field: () =>
      import('../components/fields/cidrField').then(module => module.cidrField),
  },
});
