import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { WholeClusterFacts } from '../lookup/wholeCluster';

/** The kinds that a way of the Gateway API is told from: it is known only where they all are. */
export function gatewayApiKinds({
  httpRoutes,
  kubernetesGateways,
  services,
  namespaces,
}: WholeClusterFacts): Record<string, Observed<unknown>> {
  return { httpRoutes, kubernetesGateways, services, namespaces };
}
