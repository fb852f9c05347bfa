/** Routes of the Gateway API that stand for a VirtualService. */
export const routeKinds = ['HTTPRoute', 'GRPCRoute'] as const;
/** Kind of a route of gateway.networking.k8s.io that can lead to a Service as a VirtualService does. @public */
export type RouteKind = (typeof routeKinds)[number];

/** What a text calls things where they are of the Gateway API. */
const words: readonly [RegExp, string][] = [
  [/\bA VirtualService\b/g, 'An HTTPRoute'],
  [/\ba VirtualService\b/g, 'an HTTPRoute'],
  [/\bVirtualService(s?)\b/g, 'HTTPRoute$1'],
];

const ofCalls: readonly [RegExp, string][] = [
  [/\bAn HTTPRoute\b/g, 'A GRPCRoute'],
  [/\ban HTTPRoute\b/g, 'a GRPCRoute'],
  [/\bHTTPRoute(s?)\b/g, 'GRPCRoute$1'],
];

/** A text about a VirtualService, told of a route of the Gateway API: what is wrong with it is the same, and its kind is not. */
export function inWordsOfGatewayApi(
  text: string,
  kind: RouteKind = 'HTTPRoute',
): string {
  return [...words, ...(kind === 'GRPCRoute' ? ofCalls : [])].reduce(
    (told, [istio, gatewayApi]) => told.replace(istio, gatewayApi),
    text,
  );
}
