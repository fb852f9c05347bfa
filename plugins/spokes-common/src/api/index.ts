export * from './fleetViews';
export * from './formViews';
export * from './historyViews';
export * from './muteViews';
export * from './overviewViews';
export * from './spokeViews';
export type { SpokesApi, SpokesRequestOptions } from './SpokesApi';
export { SpokesClient } from './SpokesClient';
export * from './views';
