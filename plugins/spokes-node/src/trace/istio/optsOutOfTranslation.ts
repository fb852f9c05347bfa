const noTranslation = 'experimental.istio.io/disable-gateway-port-translation';

/** True for a Service whose ports are not what a Gateway means by a port: one beside that of the gateway, for callers inside. */
export function optsOutOfTranslation({
  metadata,
}: {
  metadata: { labels: Readonly<Record<string, string>> };
}): boolean {
  return Object.hasOwn(metadata.labels, noTranslation);
}
