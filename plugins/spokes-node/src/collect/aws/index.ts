export type {
  AwsCollector,
  AwsCollectorOptions,
  AwsConfiguration,
} from './AwsCollector';
export type { AwsRateLimit, AwsRateLimitsOptions } from './AwsRateLimits';
export { AwsRateLimits } from './AwsRateLimits';
export type { CheckEndpointOptions } from './checkEndpoint';
export { checkEndpoint } from './checkEndpoint';
export { createAwsCollector } from './createAwsCollector';
export type { IamPolicy } from './iamPolicy';
export { iamPolicy } from './iamPolicy';
