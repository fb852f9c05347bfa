/**
 * Catalog module of FitSync spokes.
 *
 * @packageDocumentation
 */

export { catalogModuleSpokes as default } from './module';
