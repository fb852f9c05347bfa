import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const zonesField = FormFieldBlueprint.make({
  name: 'zones-field',
  params: {
    field: () =>
      import('../components/fields/zonesField').then(
        module => module.zonesField,
      ),
  },
});
