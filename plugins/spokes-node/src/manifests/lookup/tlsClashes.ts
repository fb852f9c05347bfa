import { istioRootNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { effectiveMtls } from '../../trace/istio/effectiveMtls';
import { containerPortOf } from '../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';
import { ServiceManifest } from '../schemas/core';
import { DestinationRuleManifest } from '../schemas/networking';
import { PeerAuthenticationManifest } from '../schemas/security';
import { findHost } from './hosts';
import { policiesFor } from './policies';
import { tlsModesOf } from './tlsModesOf';
import { workloadsBehind } from './workloads';

/** A DestinationRule and a PeerAuthentication that cannot both be met. */
export interface TlsClash {
  rule: DestinationRuleManifest;
  policy: PeerAuthenticationManifest;
  /** What it is about, in words. */
  service: string;
  mode: string;
  at: (string | number)[];
}

/** Every clash, each pair once. */
export function* clashesOf(set: ManifestSet): Generator<TlsClash> {
  for (const rule of set.destinationRules) {
    const seen = new Set<PeerAuthenticationManifest>();
    for (const { mode, port, at } of tlsModesOf(rule)) {
      for (const server of serversOf(set, rule, port)) {
        const { effective, service } = server;
        const clash =
          (effective.mode === 'STRICT' && mode !== 'ISTIO_MUTUAL') ||
          (effective.mode === 'DISABLE' && mode === 'ISTIO_MUTUAL');
        const policy = set.peerAuthentications.find(
          one => one === effective.policy,
        );
        if (!clash || !policy || seen.has(policy)) continue;
        seen.add(policy);
        yield { rule, policy, service, mode, at };
      }
    }
  }
}

/** What the servers of a rule's host want: one Service, or all that a wildcard stands for. */
function serversOf(
  set: ManifestSet,
  { metadata, spec }: DestinationRuleManifest,
  port?: number,
) {
  const { host } = spec;
  const wide = /^\*(?:\.([a-z0-9-]+)\.svc\.cluster\.local|\.local)?$/.exec(
    host,
  );
  if (wide) {
    const namespace = wide[1] ?? istioRootNamespace;
    const policies = policiesFor(set, namespace);
    return [
      {
        service: host,
        effective: effectiveMtls({
          namespace,
          labels: {},
          policies,
          rootNamespace: istioRootNamespace,
        }),
      },
    ];
  }
  const found = findHost(set, host, metadata.namespace);
  if (found.kind === 'service') return ofService(set, found.service, port);
  // Services of other inputs: the policy of the namespace holds for them unless a workload has its own.
  const [, namespace] =
    /^[a-z0-9-]+(?:\.([a-z0-9-]+)\.svc\.cluster\.local)?$/.exec(host) ?? [];
  if (found.kind !== 'unknown' || (!namespace && host.includes('.'))) return [];
  const place = namespace ?? metadata.namespace;
  return [
    {
      service: host,
      effective: effectiveMtls({
        namespace: place,
        labels: {},
        policies: policiesFor(set, place),
        rootNamespace: istioRootNamespace,
      }),
    },
  ];
}

function ofService(set: ManifestSet, service: ServiceManifest, port?: number) {
  const { namespace } = service.metadata;
  const policies = policiesFor(set, namespace);
  const pods = workloadsBehind(set, service);
  const subjects =
    pods.length > 0
      ? pods.map(pod => ({ labels: pod.metadata.labels, pod }))
      : [
          {
            labels: service.spec.selector,
            pod: { spec: { containers: [], initContainers: [] } },
          },
        ];
  return subjects.flatMap(({ labels, pod }) => {
    const ports = service.spec.ports
      .filter(one => port === undefined || one.port === port)
      .map(one => containerPortOf(one, pod));
    return [...new Set(ports.length > 0 ? ports : [undefined])].map(one => ({
      service: nameOf(service),
      effective: effectiveMtls({
        namespace,
        labels,
        port: one,
        policies,
        rootNamespace: istioRootNamespace,
      }),
    }));
  });
}
