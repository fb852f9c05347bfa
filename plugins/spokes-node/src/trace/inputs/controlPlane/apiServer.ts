import { observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { perSpoke, Resolver } from '../scope';

/** Whether the API server of a cluster answers; where it does not, since when. */
export type ApiServer = { answers: true } | { answers: false; since: string };

/** It does not where everything that it once told is stale. What was never read says nothing of it. */
export const apiServer: Resolver<ApiServer> = perSpoke(
  ({ facts: { cluster, takenAt } }) => {
    const { nodes, namespaces, services, endpointSlices, pods } = cluster;
    const reads = [nodes, namespaces, services, endpointSlices, pods];
    const stale = reads.every(({ outcome }) => outcome === 'stale');
    const since = reads.map(({ observedAt }) => observedAt).sort();
    return observedOk<ApiServer>(
      stale
        ? { answers: false, since: since[since.length - 1] }
        : { answers: true },
      'list v1/nodes, list v1/services, list v1/pods',
      stale ? since[since.length - 1] : takenAt,
    );
  },
);
