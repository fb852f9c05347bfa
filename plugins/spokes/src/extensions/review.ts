import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const review = FormFieldBlueprint.make({
  name: 'review',
  params: {
    field: () =>
      import('../components/fields/reviewField').then(
        ({ reviewField }) => reviewField,
      ),
  },
});
