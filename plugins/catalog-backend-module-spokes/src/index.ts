/***/
/**
 * The spokes-provider module for @backstage/plugin-catalog-backend
 *
 * @packageDocumentation
 */

export { catalogModuleSpokes as default } from './module';
