import { CallDecision } from '@fitsync/backstage-plugin-spokes-common';
import { exportOfService } from '../istio/hostRegistry';
import { isExportedTo } from '../istio/isExportedTo';
import { fqdnOf } from '../istio/resolveHost';
import { nameOf } from '../lookup/clusterLookups';
import { WholeClusterFacts } from '../lookup/wholeCluster';
import { CallEnds } from './CallEnds';
import { knowsHost, sidecarOf } from './sidecarOf';

/** Whether the caller's proxy knows the Service. One that does not passes bytes on without mTLS, or refuses them. */
export function judgeReach(
  { sidecars, meshConfigs }: WholeClusterFacts,
  { client, server }: CallEnds,
  sort: 'mesh' | 'plaintext',
): CallDecision {
  if (sort === 'plaintext') {
    return { outcome: 'allowed', because: 'no proxy stands before the caller' };
  }
  const { namespace } = server.service.metadata;
  const exportTo = exportOfService(server.service);
  const isExported = isExportedTo(
    exportTo,
    namespace,
    client.metadata.namespace,
  );
  if (sidecars.outcome !== 'ok') {
    return {
      outcome: 'unknown',
      because: `Sidecar resources were not read: ${sidecars.action}`,
    };
  }
  const sidecar = sidecarOf(client, sidecars.value);
  const isKnown =
    !sidecar ||
    knowsHost(sidecar, { namespace, fqdn: fqdnOf(server.service.metadata) });
  if (isExported && isKnown) {
    return { outcome: 'allowed', because: "the caller's proxy knows it" };
  }
  const why = isExported
    ? `Sidecar ${sidecar && nameOf(sidecar)} does not name it`
    : `it is exported to ${exportTo.join(', ')} only`;
  // A Sidecar that is silent about it leaves it to the mesh.
  const mode =
    sidecar?.spec.outboundTrafficPolicy?.mode ??
    (meshConfigs.outcome === 'ok'
      ? meshConfigs.value[0]?.outboundTrafficPolicy
      : undefined);
  if (mode === 'REGISTRY_ONLY') {
    return {
      outcome: 'refused',
      because: `${why}, and what is not known is refused (REGISTRY_ONLY)`,
    };
  }
  // Passed on as it is, which is plaintext.
  if (server.hasSidecar && server.mtls.mode === 'STRICT') {
    return {
      outcome: 'refused',
      because: `${why}, so it goes without mTLS, which STRICT resets`,
    };
  }
  return mode === 'ALLOW_ANY'
    ? {
        outcome: 'allowed',
        because: `${why}, so it is passed on without mTLS (ALLOW_ANY)`,
      }
    : {
        outcome: 'unknown',
        because: `${why}; whether it is passed on is up to the mesh's outboundTrafficPolicy, which was not read`,
      };
}
