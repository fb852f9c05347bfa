export * from './fleetViews';
export * from './formViews';
export type { SpokesApi, SpokesRequestOptions } from './SpokesApi';
export { SpokesClient } from './SpokesClient';
export * from './views';
