export type { AwsRequest, AwsResponse, AwsService } from './AwsRequest';
export { awsHandler } from './awsHandler';
export { awsMswHandlers } from './awsMswHandlers';
export { sandboxAccessKeyId } from './callerOf';
