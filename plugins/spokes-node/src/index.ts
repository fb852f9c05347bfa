/**
 * Trace engine, renderer, collectors and repository access of FitSync spokes.
 *
 * @packageDocumentation
 */

export * from './adopt';
export * from './trace';
export * from './render';
export * from './repository';
export * from './collect';
export * from './fleet';
export * from './probe';
export * from './proposals';
