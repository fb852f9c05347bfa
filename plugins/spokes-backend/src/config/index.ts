export { readSpokesConfig } from './readSpokesConfig';
export type {
  AwsEndpoints,
  HubConfig,
  RepositoryConfig,
  SpokeConfig,
  SpokesConfig,
} from './SpokesConfig';
