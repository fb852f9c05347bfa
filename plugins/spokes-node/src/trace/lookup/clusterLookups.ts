import {
  AuthorizationPolicy,
  Deployment,
  DestinationRule,
  EndpointSlice,
  Gateway,
  Namespace,
  NetworkPolicy,
  PeerAuthentication,
  Pod,
  RequestAuthentication,
  Service,
  ServiceAccount,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { resolveHost } from '../istio/resolveHost';
import { matchesLabels } from '../kubernetes/matchesLabels';
import { podsOfService } from '../kubernetes/podsOfService';
import { labelIndex } from './labelIndex';
import { perVersion } from './perVersion';

interface Named {
  metadata: { namespace: string; name: string };
}

/** `namespace/name`, as an object is shown and looked up by. */
export const nameOf = ({ metadata }: Named) =>
  `${metadata.namespace}/${metadata.name}`;

const byName = <T extends Named>() =>
  perVersion(
    (all: readonly T[]) => new Map(all.map(one => [nameOf(one), one])),
  );

export const servicesByName = byName<Service>();
export const gatewaysByName = byName<Gateway>();
export const virtualServicesByName = byName<VirtualService>();
export const serviceAccountsByName = byName<ServiceAccount>();

export const namespacesByName = perVersion(
  (all: readonly Namespace[]) =>
    new Map(all.map(one => [one.metadata.name, one])),
);

/** A map, since a namespace may be called what every object inherits (`constructor`). */
const byNamespace = <T extends Named>() =>
  perVersion(
    (all: readonly T[]) =>
      new Map(Object.entries(groupBy(all, one => one.metadata.namespace))),
  );

/** Slices by `namespace/service`. */
export const slicesByService = perVersion((all: readonly EndpointSlice[]) =>
  groupBy(
    all,
    ({ metadata }) =>
      `${metadata.namespace}/${metadata.labels['kubernetes.io/service-name']}`,
  ),
);

export const podsByNamespace = byNamespace<Pod>();

export const deploymentsByNamespace = byNamespace<Deployment>();

export const policiesByNamespace = byNamespace<PeerAuthentication>();

export const networkPoliciesByNamespace = byNamespace<NetworkPolicy>();

export const authorizationPoliciesByNamespace =
  byNamespace<AuthorizationPolicy>();

export const requestAuthenticationsByNamespace =
  byNamespace<RequestAuthentication>();

/** Rules by the complete host they name; those with a wildcard under `*`. */
export const destinationRulesByHost = perVersion(
  (all: readonly DestinationRule[]) =>
    groupBy(all, ({ metadata, spec }) => {
      if (spec.host.startsWith('*')) return '*';
      const host = resolveHost(spec.host, metadata.namespace);
      return host.kind === 'service'
        ? `${host.namespace}/${host.name}`
        : host.host;
    }),
);

const podLabels = perVersion((pods: readonly Pod[]) =>
  labelIndex(pods, ({ metadata }) => metadata.labels),
);

/** Pods of the whole cluster that carry the labels of a Gateway's selector; each selector is looked up once. */
export const podsBySelector = perVersion((pods: readonly Pod[]) => {
  const known = new Map<string, Pod[]>();
  const find = podLabels(pods);
  return (selector: Readonly<Record<string, string>>): Pod[] => {
    const key = JSON.stringify(Object.entries(selector).sort());
    const found = known.get(key) ?? find(selector);
    known.set(key, found);
    return found;
  };
});

/** The pods of a Service; each Service is looked up once. */
export const podsByService = perVersion((pods: readonly Pod[]) =>
  perVersion((service: Service): Pod[] => {
    const { selector } = service.spec;
    const own = podsByNamespace(pods).get(service.metadata.namespace);
    return own && Object.keys(selector).length > 0
      ? podLabels(own)(selector)
      : [];
  }),
);

/** The pods of a namespace that carry labels; without labels all of them. */
export function podsWithLabels(
  pods: readonly Pod[],
  namespace: string,
  labels: Readonly<Record<string, string>>,
): Pod[] {
  const own = podsByNamespace(pods).get(namespace);
  return own ? podLabels(own)(labels) : [];
}

/** Services by their namespace and the first pair of their selector. */
const servicesByPair = perVersion((services: readonly Service[]) =>
  groupBy(
    services.filter(({ spec }) => Object.keys(spec.selector).length > 0),
    ({ metadata, spec }) =>
      `${metadata.namespace} ${Object.entries(spec.selector)[0].join('=')}`,
  ),
);

/** The Services that select a pod. */
export function servicesSelecting(
  services: readonly Service[],
  { metadata }: Pick<Pod, 'metadata'>,
): Service[] {
  const byPair = servicesByPair(services);
  return Object.entries(metadata.labels).flatMap(pair =>
    (byPair[`${metadata.namespace} ${pair.join('=')}`] ?? []).filter(
      ({ spec }) => matchesLabels(spec.selector, metadata.labels),
    ),
  );
}

const deploymentLabels = perVersion((all: readonly Deployment[]) =>
  labelIndex(all, ({ spec }) => spec.template.metadata.labels),
);

/** Every Deployment of a namespace whose pods carry labels. */
export function deploymentsWithLabels(
  all: readonly Deployment[],
  namespace: string,
  labels: Readonly<Record<string, string>>,
): Deployment[] {
  const own = deploymentsByNamespace(all).get(namespace);
  return own ? deploymentLabels(own)(labels) : [];
}

/** The Deployments whose pods a Service selects. */
export const deploymentsByService = perVersion((all: readonly Deployment[]) =>
  perVersion((service: Service): Deployment[] => {
    const { selector } = service.spec;
    const own = deploymentsByNamespace(all).get(service.metadata.namespace);
    return own && Object.keys(selector).length > 0
      ? deploymentLabels(own)(selector)
      : [];
  }),
);

/** The Services that select at least one of some pods; each list of pods is looked up once. */
export const servicesInFrontOf = perVersion((services: readonly Service[]) =>
  perVersion((pods: readonly Pod[]): Service[] =>
    services.filter(service => podsOfService(service, pods).length > 0),
  ),
);
