import {
  ClusterFacts,
  ObservedFailure,
} from '@fitsync/backstage-plugin-spokes-common';
import { perVersion } from './perVersion';

/** Facts of a cluster in which every kind has an outcome. @public */
export type WholeClusterFacts = Required<ClusterFacts>;

/**
 * Fills in the kinds that facts from before they were read do not have: of these nothing is known. The same facts give
 * the same object.
 */
export const wholeCluster = perVersion(
  (facts: ClusterFacts): WholeClusterFacts => {
    const { cluster, services } = facts;
    const unread = (kind: string): ObservedFailure<never> => ({
      outcome: 'failed',
      // A snapshot from elsewhere may be damaged: that is no reason to fail where nothing is known anyway.
      observedAt: services?.observedAt,
      source: `list ${kind}`,
      action: `Read the cluster ${cluster} again: these facts are from before ${kind} were read`,
    });
    return {
      authorizationPolicies: unread('authorizationPolicies'),
      networkPolicies: unread('networkPolicies'),
      certificates: unread('certificates'),
      serviceAccounts: unread('serviceAccounts'),
      requestAuthentications: unread('requestAuthentications'),
      serviceEntries: unread('serviceEntries'),
      sidecars: unread('sidecars'),
      kubernetesGateways: unread('kubernetesGateways'),
      httpRoutes: unread('httpRoutes'),
      grpcRoutes: unread('grpcRoutes'),
      referenceGrants: unread('referenceGrants'),
      mutatingWebhooks: unread('mutatingWebhooks'),
      etcdSnapshots: unread('etcdSnapshots'),
      meshConfigs: unread('meshConfigs'),
      meshRoots: unread('meshRoots'),
      nodeWarnings: unread('nodeWarnings'),
      gatewayApis: unread('gatewayApis'),
      envoyFilters: unread('envoyFilters'),
      fluxKustomizations: unread('fluxKustomizations'),
      gitRepositories: unread('gitRepositories'),
      argoApplications: unread('argoApplications'),
      ...facts,
    };
  },
);
