import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesReview } from './SpokesReview';
import { validateReview } from './validateReview';

export const reviewField = createFormField({
  name: 'SpokesReview',
  component: SpokesReview,
  validation: validateReview,
});
