import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { reviewValueSchema } from './reviewOutcome';
import { translationOf } from './translationOf';

/** Lets nobody past a review that found conflicts or was not seen. */
export const validateReview: CustomFieldValidator<unknown> = (
  value,
  field,
  { apiHolder },
) => {
  const { data: review } = reviewValueSchema.safeParse(value);
  if (review?.outcome === 'ready' || review?.outcome === 'unchanged') return;
  const t = translationOf(apiHolder);
  field.addError(
    review?.outcome === 'conflicts'
      ? t('review.blocked')
      : t('review.notReady'),
  );
};
