/** What a text calls things where they are of the Gateway API. */
const words: readonly [RegExp, string][] = [
  [/\bA VirtualService\b/g, 'An HTTPRoute'],
  [/\ba VirtualService\b/g, 'an HTTPRoute'],
  [/\bVirtualService(s?)\b/g, 'HTTPRoute$1'],
];

/** A text about a VirtualService, told of an HTTPRoute: what is wrong with it is the same, and its kind is not. */
export function inWordsOfGatewayApi(text: string): string {
  return words.reduce(
    (told, [istio, gatewayApi]) => told.replace(istio, gatewayApi),
    text,
  );
}
