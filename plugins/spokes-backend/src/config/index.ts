export { awsPlaces, type AwsPlace } from './awsPlaces';
export { LiveSpokesConfig } from './LiveSpokesConfig';
export { readSpokesConfig } from './readSpokesConfig';
export { spokesConfigServiceRef } from './spokesConfigServiceRef';
export type {
  AwsEndpoints,
  Connections,
  HubConfig,
  RepositoryConfig,
  SpokeConfig,
  SpokesConfig,
} from './SpokesConfig';
export type { RefusedConfig, SpokesConfigSource } from './SpokesConfigSource';
