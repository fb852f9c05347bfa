/**
 * What every part of FitSync spokes speaks: blueprint, facts, findings and trace types, permissions and annotations.
 *
 * @packageDocumentation
 */

export * from './adoption';
export {
  ANNOTATION_ACCEPT,
  ANNOTATION_CALLS,
  ANNOTATION_ENTITY,
  ANNOTATION_EXPOSURES,
  ANNOTATION_SPOKE,
  LABEL_SPOKE_STATE,
} from './annotations';
export * from './api';
export * from './binding';
export * from './blueprint';
export * from './conflicts';
export * from './constants';
export * from './cost';
export * from './facts';
export * from './findings';
export * from './permissions';
export * from './proposal';
export * from './search';
export * from './trace';
