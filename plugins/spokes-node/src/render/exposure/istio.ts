/*
 * The parts of Istio's API that are rendered; its client library has no TypeScript twin.
 */

interface IstioObject<Kind extends string, Spec> {
  apiVersion: Kind extends 'PeerAuthentication'
    ? 'security.istio.io/v1'
    : 'networking.istio.io/v1';
  kind: Kind;
  metadata: { name: string; namespace: string; labels: Record<string, string> };
  spec: Spec;
}

export type Gateway = IstioObject<
  'Gateway',
  {
    selector: Record<string, string>;
    servers: {
      port: { number: number; name: string; protocol: 'HTTP' };
      hosts: string[];
    }[];
  }
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
