import { matchesText } from './matchesText';

const methods = [
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT'],
  ...['OPTIONS', 'TRACE', 'PATCH'],
];

/** True for a pattern that some HTTP method matches, as it is written; a gRPC call is a path, and its method POST. */
export function isHttpMethod(pattern: string): boolean {
  return methods.some(method => matchesText(pattern, method));
}
