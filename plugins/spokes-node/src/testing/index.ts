/**
 * For tests: the facts of the reference scenario with nothing wrong, reads that went well or did not, golden files.
 *
 * @packageDocumentation
 */

export { canary, canaryObjects, plantCanary } from './canary';
export { goldenFiles } from './goldenFiles';
export { hostileOutput } from './hostileOutput';
export { hostileTexts } from './hostileTexts';
export { absent, denied, ok } from './observed';
export { referenceFacts } from './referenceFacts';
export { referenceIds } from './referenceIds';
