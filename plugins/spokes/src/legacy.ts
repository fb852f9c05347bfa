/**
 * Ingress card, traffic flow and onboarding fields of FitSync spokes, for apps on `@backstage/core-plugin-api`.
 *
 * @packageDocumentation
 */

export { spokesApiRef } from './api/spokesApiRef';
export { isSpokesAvailable } from './isSpokesAvailable';
export { isSpoke } from './isSpoke';
export {
  EntityIngressCard,
  EntitySpokeCard,
  EntitySpokeContent,
  EntityTrafficFlowContent,
  SpokesFleetPage,
  spokesPlugin,
} from './legacyPlugin';
export {
  SpokesCidrFieldExtension,
  SpokesExposurePickerFieldExtension,
  SpokesHostFieldExtension,
  SpokesHubPickerFieldExtension,
  SpokesPathFieldExtension,
  SpokesReviewFieldExtension,
  SpokesSpokePickerFieldExtension,
  SpokesZonesFieldExtension,
} from './legacyFields';
export { HomeSpokesCauses, SpokesSearchResultListItem } from './legacyParts';
export { spokesTranslationRef } from './translation';
