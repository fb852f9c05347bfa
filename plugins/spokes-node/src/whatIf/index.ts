/**
 * What a change of manifests would do to live exposures.
 *
 * @packageDocumentation
 */

export type { ProposedChange, RemovedObject } from './ProposedChange';
export { whatIf } from './whatIf';
export type { ExposureEffect, UnjudgedObject, WhatIf } from './ExposureEffect';
