/*
 * The parts of Istio's API that are rendered; its client library has no TypeScript twin.
 */

interface IstioObject<Kind extends string, Spec> {
  apiVersion: Kind extends 'PeerAuthentication'
    ? 'security.istio.io/v1'
    : Kind extends 'EnvoyFilter'
    ? 'networking.istio.io/v1alpha3'
    : 'networking.istio.io/v1';
  kind: Kind;
  metadata: { name: string; namespace: string; labels: Record<string, string> };
  spec: Spec;
}

export interface GatewayServer {
  port: { number: number; name: string; protocol: 'HTTP' | 'HTTPS' };
  hosts: string[];
  tls?:
    | { httpsRedirect: true }
    | {
        mode: 'SIMPLE';
        credentialName: string;
        minProtocolVersion: 'TLSV1_2';
      };
}

export type Gateway = IstioObject<
  'Gateway',
  { selector: Record<string, string>; servers: GatewayServer[] }
>;

export interface HttpRoute {
  match: { uri: { exact: string } | { prefix: string } }[];
  rewrite?: { uri: string };
  timeout?: string;
  retries?: { attempts: number; perTryTimeout?: string; retryOn: string };
  route: { destination: { host: string; port: { number: number } } }[];
}

export type VirtualService = IstioObject<
  'VirtualService',
  { hosts: string[]; gateways: string[]; http: HttpRoute[] }
>;

export type PeerAuthentication = IstioObject<
  'PeerAuthentication',
  {
    selector: { matchLabels: Record<string, string> };
    mtls: { mode: 'STRICT' };
  }
>;

/** Envoy's own configuration is what its API says; nothing of it is checked here. */
export type EnvoyFilter = IstioObject<
  'EnvoyFilter',
  {
    workloadSelector: { labels: Record<string, string> };
    configPatches: { applyTo: 'HTTP_FILTER'; match: object; patch: object }[];
  }
>;
