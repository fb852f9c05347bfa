import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { spokesTranslationRef } from '../../translation';
import { SpokesTranslation } from '../parts/useSpokesTranslation';

/** The texts, where no hook can be used. */
export function translationOf(apiHolder: ApiHolder): SpokesTranslation {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(spokesTranslationRef);
  if (!snapshot?.ready) {
    throw new Error(
      'The texts of the spokes plugin are still loading; try again.',
    );
  }
  return snapshot.t;
}
