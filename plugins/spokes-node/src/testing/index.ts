/**
 * Facts for tests: the reference scenario with nothing wrong, and reads that went well or did not.
 *
 * @packageDocumentation
 */

export { absent, denied, ok } from './observed';
export { referenceFacts } from './referenceFacts';
export { referenceIds } from './referenceIds';
