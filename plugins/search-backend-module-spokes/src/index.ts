/**
 * Search module of FitSync spokes.
 *
 * @packageDocumentation
 */

export { searchModuleSpokes as default } from './module';
