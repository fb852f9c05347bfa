export { limitDepth } from './limitDepth';
export { limitRequests } from './limitRequests';
export { RateLimit } from './RateLimit';
export { TooManyRequestsError } from './TooManyRequestsError';
