import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { translationOf } from './translationOf';

/** Lets nobody past a review that found conflicts or was not seen. */
export const validateReview: CustomFieldValidator<string> = (
  outcome,
  field,
  { apiHolder },
) => {
  if (outcome === 'ready' || outcome === 'unchanged') return;
  const t = translationOf(apiHolder);
  field.addError(
    outcome === 'conflicts' ? t('review.blocked') : t('review.notReady'),
  );
};
