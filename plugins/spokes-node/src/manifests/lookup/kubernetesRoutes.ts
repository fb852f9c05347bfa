import { hostsOverlap } from '../../trace/istio/hostsOverlap';
import { matchesSelector } from '../../trace/kubernetes/matchesSelector';
import { namespacesByName, nameOf } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import {
  KubernetesGatewayManifest,
  RouteManifest,
} from '../schemas/gatewayApi';

export const gatewayApiGroup = 'gateway.networking.k8s.io';

type Parent = RouteManifest['spec']['parentRefs'][number];
type Backend = RouteManifest['spec']['rules'][number]['backendRefs'][number];
export type Listener = KubernetesGatewayManifest['spec']['listeners'][number];

export const kubernetesGatewaysByName = perVersion(
  (all: ManifestSet['kubernetesGateways']) =>
    new Map(all.map(one => [nameOf(one), one])),
);

/** The Gateways that a route names, as `namespace/name`; the mesh itself is named by a Service. */
export function parentsOf({ metadata, spec }: RouteManifest) {
  return spec.parentRefs.flatMap((parent, index) =>
    (parent.group ?? gatewayApiGroup) === gatewayApiGroup &&
    (parent.kind ?? 'Gateway') === 'Gateway'
      ? [
          {
            parent,
            key: `${parent.namespace || metadata.namespace}/${parent.name}`,
            at: ['spec', 'parentRefs', index],
          },
        ]
      : [],
  );
}

/** The Services that a route sends to, copies of requests too. */
export function backendsOf({ metadata, spec }: RouteManifest) {
  const services = (all: readonly Backend[], at: (string | number)[]) =>
    all.flatMap((backend, index) =>
      (backend.group ?? '') === '' && (backend.kind ?? 'Service') === 'Service'
        ? [
            {
              namespace: backend.namespace || metadata.namespace,
              name: backend.name,
              port: backend.port,
              at: [...at, index],
            },
          ]
        : [],
    );
  return spec.rules.flatMap((rule, index) => {
    const at = ['spec', 'rules', index];
    return [
      ...services(rule.backendRefs, [...at, 'backendRefs']),
      ...rule.filters.flatMap(({ requestMirror }, place) =>
        requestMirror
          ? services(
              [requestMirror.backendRef],
              [...at, 'filters', place, 'requestMirror', 'backendRef'],
            )
          : [],
      ),
    ].map(one => ({ ...one, rule: rule.name ?? String(index + 1) }));
  });
}

/** The listeners that a parent reference means. */
export function listenersOf(
  { spec }: KubernetesGatewayManifest,
  { sectionName, port }: Parent,
): Listener[] {
  return spec.listeners.filter(
    one =>
      (sectionName === undefined || one.name === sectionName) &&
      (port === undefined || one.port === port),
  );
}

/** True if a listener and a route share a host; without a name each is for all. */
export function sharesHost(
  { hostname }: Listener,
  hostnames: readonly string[] | undefined,
): boolean {
  if (!hostname || !hostnames || hostnames.length === 0) return true;
  return hostnames.some(host => hostsOverlap(hostname, host));
}

/** Whether a listener takes routes of a namespace; unknown where its labels are not among the objects. */
export function takesFrom(
  set: ManifestSet,
  { allowedRoutes }: Listener,
  ownNamespace: string,
  namespace: string,
): 'yes' | 'no' | 'unknown' {
  const { from = 'Same', selector } = allowedRoutes?.namespaces ?? {};
  if (from === 'All') return 'yes';
  if (from === 'Same') return namespace === ownNamespace ? 'yes' : 'no';
  if (from !== 'Selector' || !selector) return 'unknown';
  const labels = namespacesByName(set.namespaces).get(namespace)?.metadata
    .labels;
  if (!labels) return 'unknown';
  const whole = { ...labels, 'kubernetes.io/metadata.name': namespace };
  return matchesSelector(selector, whole) ? 'yes' : 'no';
}

/** The kinds of routes that a listener names as those it takes; none where it leaves that to its protocol. */
export function kindsOf({ allowedRoutes }: Listener): string[] {
  return (allowedRoutes?.kinds ?? []).map(({ kind }) => kind);
}

/** False where a listener says which kinds of routes it takes, and another one is asked for. */
export function takesKind(listener: Listener, kind: string): boolean {
  const kinds = kindsOf(listener);
  return kinds.length === 0 || kinds.includes(kind);
}
