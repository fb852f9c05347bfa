import { HttpMatch } from '../istio/routes';

/**
 * Orders matches as the Gateway API does, and istiod with it: an exact path before a prefix, that before a regular
 * expression, the longer before the shorter, then one with a method, then more headers, then more parameters. Zero leaves
 * it to the age of the routes and the place of the rule.
 */
export function compareMatches(left: HttpMatch, right: HttpMatch): number {
  const keys = [keysOf(left), keysOf(right)];
  const differing = keys[0].findIndex((key, at) => key !== keys[1][at]);
  return differing === -1 ? 0 : keys[1][differing] - keys[0][differing];
}

function keysOf({ uri, method, headers, queryParams }: HttpMatch): number[] {
  const path = uri?.exact ?? uri?.prefix ?? uri?.regex ?? '';
  return [
    rankOf(uri),
    path.length,
    method === undefined ? 0 : 1,
    headers?.length ?? 0,
    queryParams?.length ?? 0,
  ];
}

function rankOf(uri: HttpMatch['uri']): number {
  if (uri?.exact !== undefined) return 3;
  if (uri?.regex !== undefined) return 1;
  return 2;
}
