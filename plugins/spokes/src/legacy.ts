/**
 * Ingress card, traffic flow and onboarding fields of FitSync spokes, for apps on `@backstage/core-plugin-api`.
 *
 * @packageDocumentation
 */

export { spokesApiRef } from './api/spokesApiRef';
export { isSpokesAvailable } from './isSpokesAvailable';
export {
  EntityIngressCard,
  EntityTrafficFlowContent,
  spokesPlugin,
} from './legacyPlugin';
export {
  SpokesPathFieldExtension,
  SpokesReviewFieldExtension,
  SpokesSpokePickerFieldExtension,
} from './legacyFields';
export { spokesTranslationRef } from './translation';
