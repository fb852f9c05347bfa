import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentProps } from 'react';
import { SpokesPathField } from '../components/fields/SpokesPathField';
import { SpokesReview } from '../components/fields/SpokesReview';
import { SpokesSpokePicker } from '../components/fields/SpokesSpokePicker';
import { validatePath } from '../components/fields/validatePath';
import { validateReview } from '../components/fields/validateReview';

/** Our fields as the scaffolder's form takes them. */
export const extensions: ComponentProps<typeof Stepper>['extensions'] = [
  { name: 'SpokesSpokePicker', component: SpokesSpokePicker },
  {
    name: 'SpokesPathField',
    component: SpokesPathField,
    validation: validatePath,
  },
  { name: 'SpokesReview', component: SpokesReview, validation: validateReview },
];

const step = (title: string, name: string, field: string) => ({
  title,
  schema: {
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'string', 'ui:field': field } },
  },
});

/** A page of a template for each field. */
export const steps = {
  spoke: step('Where', 'spoke', 'SpokesSpokePicker'),
  path: step('Address', 'path', 'SpokesPathField'),
  review: step('Look', 'review', 'SpokesReview'),
};
