import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterFacts } from '@fitsync/backstage-plugin-spokes-common';
import { isEqualWith } from 'lodash';
import { ClusterCollector } from './ClusterCollector';
import { ClusterConnection } from './ClusterConnection';
import { CollectedKind, collectedKinds } from './collectedKinds';
import { CollectorTimes, defaultTimes } from './CollectorTimes';
import { KindInformer } from './KindInformer';
import { refusedFacts } from './refusedFacts';

/** Which cluster is read, how it is reached, and who is told of changes. @public */
export interface ClusterCollectorOptions {
  /** Name in `kubernetes.clusterLocatorMethods`. */
  cluster: string;
  /** A refused one makes every kind `denied`, and is never tried. */
  connection: ClusterConnection;
  /** Told once of each kind that cannot be read, and again when that changes. */
  logger: LoggerService;
  /**
   * Called when every kind was read once, or could not be; then some 100 ms after something changed, and every 30 s
   * when only the age did.
   */
  onChange(): void;
  /** Intervals; those of {@link CollectorTimes} unless given. */
  times?: Partial<CollectorTimes>;
}

/**
 * Keeps the facts of one cluster up to date with an informer for each kind: one list and one watch, however many
 * services there are and however many people look.
 *
 * @public
 */
export function createClusterCollector(
  options: ClusterCollectorOptions,
): ClusterCollector {
  const { cluster, connection, onChange } = options;
  if (connection.status === 'refused') {
    const unread = refusedFacts(cluster, connection);
    return {
      start: onChange,
      stop: async () => {},
      facts: () => unread,
      calls: () => 0,
    };
  }

  const times = { ...defaultTimes, ...options.times };
  const logger = options.logger.child({ cluster });
  let calls = 0;
  let pending: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let told: ClusterFacts | undefined;

  const informer = <T>(kind: CollectedKind<T>) =>
    new KindInformer<T>({
      cluster,
      kind,
      kubeConfig: connection.kubeConfig,
      logger,
      times,
      onCall: () => {
        calls += 1;
      },
      onChange: () => {
        pending ??= setTimeout(
          () => tell(),
          times.debounceMilliseconds,
        ).unref();
      },
    });

  const informers = {
    nodes: informer(collectedKinds.nodes),
    namespaces: informer(collectedKinds.namespaces),
    services: informer(collectedKinds.services),
    endpointSlices: informer(collectedKinds.endpointSlices),
    pods: informer(collectedKinds.pods),
    deployments: informer(collectedKinds.deployments),
    gateways: informer(collectedKinds.gateways),
    virtualServices: informer(collectedKinds.virtualServices),
    destinationRules: informer(collectedKinds.destinationRules),
    peerAuthentications: informer(collectedKinds.peerAuthentications),
    certificates: informer(collectedKinds.certificates),
    networkPolicies: informer(collectedKinds.networkPolicies),
    authorizationPolicies: informer(collectedKinds.authorizationPolicies),
    serviceAccounts: informer(collectedKinds.serviceAccounts),
    requestAuthentications: informer(collectedKinds.requestAuthentications),
    serviceEntries: informer(collectedKinds.serviceEntries),
    sidecars: informer(collectedKinds.sidecars),
    kubernetesGateways: informer(collectedKinds.kubernetesGateways),
    httpRoutes: informer(collectedKinds.httpRoutes),
    grpcRoutes: informer(collectedKinds.grpcRoutes),
    referenceGrants: informer(collectedKinds.referenceGrants),
    mutatingWebhooks: informer(collectedKinds.mutatingWebhooks),
    etcdSnapshots: informer(collectedKinds.etcdSnapshots),
    meshConfigs: informer(collectedKinds.meshConfigs),
    meshRoots: informer(collectedKinds.meshRoots),
    nodeWarnings: informer(collectedKinds.nodeWarnings),
    gatewayApis: informer(collectedKinds.gatewayApis),
    envoyFilters: informer(collectedKinds.envoyFilters),
    fluxKustomizations: informer(collectedKinds.fluxKustomizations),
    gitRepositories: informer(collectedKinds.gitRepositories),
    argoApplications: informer(collectedKinds.argoApplications),
  };
  let last: ClusterFacts | undefined;

  function facts(): ClusterFacts {
    const next: ClusterFacts = {
      cluster,
      nodes: informers.nodes.observed(),
      namespaces: informers.namespaces.observed(),
      services: informers.services.observed(),
      endpointSlices: informers.endpointSlices.observed(),
      pods: informers.pods.observed(),
      deployments: informers.deployments.observed(),
      gateways: informers.gateways.observed(),
      virtualServices: informers.virtualServices.observed(),
      destinationRules: informers.destinationRules.observed(),
      peerAuthentications: informers.peerAuthentications.observed(),
      certificates: informers.certificates.observed(),
      networkPolicies: informers.networkPolicies.observed(),
      authorizationPolicies: informers.authorizationPolicies.observed(),
      serviceAccounts: informers.serviceAccounts.observed(),
      requestAuthentications: informers.requestAuthentications.observed(),
      serviceEntries: informers.serviceEntries.observed(),
      sidecars: informers.sidecars.observed(),
      kubernetesGateways: informers.kubernetesGateways.observed(),
      httpRoutes: informers.httpRoutes.observed(),
      grpcRoutes: informers.grpcRoutes.observed(),
      referenceGrants: informers.referenceGrants.observed(),
      mutatingWebhooks: informers.mutatingWebhooks.observed(),
      etcdSnapshots: informers.etcdSnapshots.observed(),
      meshConfigs: informers.meshConfigs.observed(),
      meshRoots: informers.meshRoots.observed(),
      nodeWarnings: informers.nodeWarnings.observed(),
      gatewayApis: informers.gatewayApis.observed(),
      envoyFilters: informers.envoyFilters.observed(),
      fluxKustomizations: informers.fluxKustomizations.observed(),
      gitRepositories: informers.gitRepositories.observed(),
      argoApplications: informers.argoApplications.observed(),
    };
    if (!last || !isSame(last, next)) last = next;
    return last;
  }

  function tell() {
    clearTimeout(pending);
    pending = undefined;
    // Half a first read would replace a whole picture from before a restart.
    if (!Object.values(informers).every(({ settled }) => settled)) return;
    told = facts();
    onChange();
  }

  return {
    start() {
      Object.values(informers).forEach(one => one.start());
      heartbeat = setInterval(() => {
        if (facts() !== told) tell();
      }, times.heartbeatMilliseconds).unref();
    },
    async stop() {
      clearInterval(heartbeat);
      clearTimeout(pending);
      Object.values(informers).forEach(one => one.stop());
    },
    facts,
    calls: () => calls,
  };
}

function isSame(a: ClusterFacts, b: ClusterFacts): boolean {
  return isEqualWith({ ...a }, { ...b }, (left, right, key) =>
    key === undefined ? undefined : left === right,
  );
}
