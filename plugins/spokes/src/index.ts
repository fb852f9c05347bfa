/**
 * Ingress card, traffic flow and onboarding fields of FitSync spokes, for the new frontend system.
 *
 * @packageDocumentation
 */

export { spokesPlugin as default } from './plugin';
export { spokesApiRef } from './api/spokesApiRef';
export { spokesTranslationRef } from './translation';
