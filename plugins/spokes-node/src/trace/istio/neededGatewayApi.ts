/** Kinds of which Istio reads a version that came late; what is older it leaves alone. */
const since: Readonly<Record<string, string>> = {
  'grpcroutes.gateway.networking.k8s.io': 'v1.1.0',
  'backendtlspolicies.gateway.networking.k8s.io': 'v1.4.0',
  'tlsroutes.gateway.networking.k8s.io': 'v1.5.0',
  'tcproutes.gateway.networking.k8s.io': 'v1.6.0',
};

/** The first release with the version of the API that every supported Istio reads. */
const others = 'v1.0.0';

/**
 * The release of the Gateway API that Istio needs for a CustomResourceDefinition of a version, where that one is older;
 * undefined where it is recent enough, or says no version.
 */
export function neededGatewayApi(
  name: string,
  version: string | undefined,
): string | undefined {
  const needed = Object.hasOwn(since, name) ? since[name] : others;
  const [own, wanted] = [numbersOf(version), numbersOf(needed)];
  if (!own || !wanted) return undefined;
  const at = own.findIndex((number, index) => number !== wanted[index]);
  return at !== -1 && own[at] < wanted[at] ? needed : undefined;
}

/** A release candidate counts as what it is a candidate for. */
function numbersOf(version = ''): number[] | undefined {
  const [, ...parts] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return parts.length > 0 ? parts.map(part => Number(part ?? 0)) : undefined;
}
