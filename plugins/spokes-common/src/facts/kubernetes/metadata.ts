import { z } from 'zod';

export const labels = z.record(z.string(), z.string());

/** Annotations that mean something to a trace; all others are dropped. */
const keptAnnotations = [
  'fitsync.io/entity',
  'fitsync.io/exposure',
  'fitsync.io/accept',
  'fitsync.io/calls',
  'sidecar.istio.io/inject',
  'networking.istio.io/exportTo',
  'sidecar.istio.io/status',
  'gateway.istio.io/name-override',
  'argocd.argoproj.io/tracking-id',
] as const;

const proxyConfigAnnotation = 'proxy.istio.io/config';

export const annotations = z
  .record(z.string(), z.string())
  .default({})
  .transform(all =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => {
        if (key === proxyConfigAnnotation) return reducedProxyConfig(value);
        return (keptAnnotations as readonly string[]).includes(key)
          ? [[key, value]]
          : [];
      }),
    ),
  );

/** A proxy's configuration may hold anything: all that is kept is that it asks for the PROXY protocol. */
function reducedProxyConfig(value: string): [string, string][] {
  return /\bproxyProtocol\b/.test(value)
    ? [[proxyConfigAnnotation, 'gatewayTopology: {proxyProtocol: {}}']]
    : [];
}

/** Of an object without a namespace. */
export const clusterMetadata = z.object({
  name: z.string(),
  labels: labels.default({}),
  annotations,
  creationTimestamp: z.string().optional(),
});

/** Of an object in a namespace; `default` where none is written. */
export const metadata = clusterMetadata.extend({
  namespace: z.string().default('default'),
});
