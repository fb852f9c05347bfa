import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { spokesTranslationRef } from '../../translation';

/** Looks up a text of the plugin. */
export type SpokesTranslation = TranslationFunction<
  typeof spokesTranslationRef.T
>;

export function useSpokesTranslation(): { t: SpokesTranslation } {
  return useTranslationRef(spokesTranslationRef);
}
