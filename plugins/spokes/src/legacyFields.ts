import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { SpokesPathField } from './components/fields/SpokesPathField';
import { SpokesReview } from './components/fields/SpokesReview';
import { SpokesSpokePicker } from './components/fields/SpokesSpokePicker';
import { validatePath } from './components/fields/validatePath';
import { validateReview } from './components/fields/validateReview';
import { spokesPlugin } from './legacyPlugin';

/**
 * `ui:field: SpokesSpokePicker`: chooses a spoke.
 *
 * @public
 */
export const SpokesSpokePickerFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesSpokePicker',
    component: SpokesSpokePicker,
  }),
);

/**
 * `ui:field: SpokesPathField`: a path, and whether it and the name are free.
 *
 * @public
 */
export const SpokesPathFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesPathField',
    component: SpokesPathField,
    validation: validatePath,
  }),
);

/**
 * `ui:field: SpokesReview`: what the pull request would write.
 *
 * @public
 */
export const SpokesReviewFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesReview',
    component: SpokesReview,
    validation: validateReview,
  }),
);
