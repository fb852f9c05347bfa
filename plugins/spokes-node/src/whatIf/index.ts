/**
 * What a change of manifests would do to live exposures.
 *
 * @packageDocumentation
 */

export type { ProposedChange, RemovedObject } from './ProposedChange';
export type {
  JudgingFailure,
  TraceOptions,
} from '../trace/engine/JudgingFailure';
export { whatIf, type WhatIfOptions } from './whatIf';
export type { ExposureEffect, UnjudgedObject, WhatIf } from './ExposureEffect';
