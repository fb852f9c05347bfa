import {
  namespaceManifest,
  podManifest,
  secretManifest,
  serviceAccountManifest,
  serviceManifest,
  workloadManifest,
} from './schemas/core';
import {
  destinationRuleManifest,
  gatewayManifest,
  kubernetesGatewayManifest,
  serviceEntryManifest,
} from './schemas/networking';
import {
  authorizationPolicyManifest,
  peerAuthenticationManifest,
  requestAuthenticationManifest,
} from './schemas/security';
import { virtualServiceManifest } from './schemas/virtualService';

/** The lists of a set of manifests, and what is read into each. */
export const listSchemas = {
  namespaces: namespaceManifest,
  serviceAccounts: serviceAccountManifest,
  services: serviceManifest,
  pods: podManifest,
  secrets: secretManifest,
  gateways: gatewayManifest,
  virtualServices: virtualServiceManifest,
  destinationRules: destinationRuleManifest,
  serviceEntries: serviceEntryManifest,
  peerAuthentications: peerAuthenticationManifest,
  authorizationPolicies: authorizationPolicyManifest,
  requestAuthentications: requestAuthenticationManifest,
  kubernetesGateways: kubernetesGatewayManifest,
} as const;

export type ListName = keyof typeof listSchemas;

/** By `group/Kind`; the version does not matter to what is read. */
export const kinds: Readonly<
  Record<string, { list: ListName; workload?: typeof workloadManifest }>
> = {
  '/Namespace': { list: 'namespaces' },
  '/ServiceAccount': { list: 'serviceAccounts' },
  '/Service': { list: 'services' },
  '/Secret': { list: 'secrets' },
  '/Pod': { list: 'pods' },
  'apps/Deployment': { list: 'pods', workload: workloadManifest },
  'apps/StatefulSet': { list: 'pods', workload: workloadManifest },
  'apps/DaemonSet': { list: 'pods', workload: workloadManifest },
  'apps/ReplicaSet': { list: 'pods', workload: workloadManifest },
  'networking.istio.io/Gateway': { list: 'gateways' },
  'networking.istio.io/VirtualService': { list: 'virtualServices' },
  'networking.istio.io/DestinationRule': { list: 'destinationRules' },
  'networking.istio.io/ServiceEntry': { list: 'serviceEntries' },
  'security.istio.io/PeerAuthentication': { list: 'peerAuthentications' },
  'security.istio.io/AuthorizationPolicy': { list: 'authorizationPolicies' },
  'security.istio.io/RequestAuthentication': { list: 'requestAuthentications' },
  'gateway.networking.k8s.io/Gateway': { list: 'kubernetesGateways' },
};

/** `group/Kind` of an object. */
export function groupKindOf(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  return `${slash === -1 ? '' : apiVersion.slice(0, slash)}/${kind}`;
}
