import { z } from 'zod';
import {
  customResourceDefinitionManifest,
  gatewayClassManifest,
  mutatingWebhookManifest,
  networkPolicyManifest,
  validatingWebhookManifest,
  workloadEntryManifest,
  workloadGroupManifest,
} from './schemas/cluster';
import {
  cronJobManifest,
  namespaceManifest,
  podManifest,
  secretManifest,
  serviceAccountManifest,
  serviceManifest,
  workloadManifest,
} from './schemas/core';
import {
  kubernetesGatewayManifest,
  referenceGrantManifest,
  routeManifest,
} from './schemas/gatewayApi';
import {
  destinationRuleManifest,
  gatewayManifest,
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
  gatewayClasses: gatewayClassManifest,
  routes: routeManifest,
  referenceGrants: referenceGrantManifest,
  networkPolicies: networkPolicyManifest,
  workloadEntries: workloadEntryManifest,
  mutatingWebhooks: mutatingWebhookManifest,
  validatingWebhooks: validatingWebhookManifest,
  customResourceDefinitions: customResourceDefinitionManifest,
} as const;

export type ListName = keyof typeof listSchemas;

/** By `group/Kind`; the version does not matter to what is read. */
export const kinds: Readonly<
  Record<string, { list: ListName; as?: z.ZodType }>
> = {
  '/Namespace': { list: 'namespaces' },
  '/ServiceAccount': { list: 'serviceAccounts' },
  '/Service': { list: 'services' },
  '/Secret': { list: 'secrets' },
  '/Pod': { list: 'pods' },
  'apps/Deployment': { list: 'pods', as: workloadManifest },
  'apps/StatefulSet': { list: 'pods', as: workloadManifest },
  'apps/DaemonSet': { list: 'pods', as: workloadManifest },
  'apps/ReplicaSet': { list: 'pods', as: workloadManifest },
  '/ReplicationController': { list: 'pods', as: workloadManifest },
  'batch/Job': { list: 'pods', as: workloadManifest },
  'batch/CronJob': { list: 'pods', as: cronJobManifest },
  'argoproj.io/Rollout': { list: 'pods', as: workloadManifest },
  'networking.k8s.io/NetworkPolicy': { list: 'networkPolicies' },
  'networking.istio.io/WorkloadEntry': { list: 'workloadEntries' },
  'networking.istio.io/WorkloadGroup': {
    list: 'workloadEntries',
    as: workloadGroupManifest,
  },
  'networking.istio.io/Gateway': { list: 'gateways' },
  'networking.istio.io/VirtualService': { list: 'virtualServices' },
  'networking.istio.io/DestinationRule': { list: 'destinationRules' },
  'networking.istio.io/ServiceEntry': { list: 'serviceEntries' },
  'security.istio.io/PeerAuthentication': { list: 'peerAuthentications' },
  'security.istio.io/AuthorizationPolicy': { list: 'authorizationPolicies' },
  'security.istio.io/RequestAuthentication': { list: 'requestAuthentications' },
  'gateway.networking.k8s.io/Gateway': { list: 'kubernetesGateways' },
  'gateway.networking.k8s.io/GatewayClass': { list: 'gatewayClasses' },
  'gateway.networking.k8s.io/HTTPRoute': { list: 'routes' },
  'gateway.networking.k8s.io/GRPCRoute': { list: 'routes' },
  'gateway.networking.k8s.io/TLSRoute': { list: 'routes' },
  'gateway.networking.k8s.io/TCPRoute': { list: 'routes' },
  'gateway.networking.k8s.io/ReferenceGrant': { list: 'referenceGrants' },
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': {
    list: 'mutatingWebhooks',
  },
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': {
    list: 'validatingWebhooks',
  },
  'apiextensions.k8s.io/CustomResourceDefinition': {
    list: 'customResourceDefinitions',
  },
};

/** `group/Kind` of an object. */
export function groupKindOf(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  return `${slash === -1 ? '' : apiVersion.slice(0, slash)}/${kind}`;
}
