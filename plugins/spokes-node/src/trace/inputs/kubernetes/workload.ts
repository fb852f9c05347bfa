import {
  Deployment,
  DestinationRule,
  EndpointSlice,
  istioRootNamespace,
  Namespace,
  PeerAuthentication,
  Pod,
  Service,
  ServicePort,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';
import { serviceNamed } from './serviceNamed';
import { destinationRuleFor } from '../../istio/clientTls';
import { effectiveMtls, EffectiveMtls } from '../../istio/effectiveMtls';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { isActivePod } from '../../kubernetes/isActivePod';
import {
  deploymentsByService,
  destinationRulesByHost,
  nameOf,
  namespacesByName,
  podsByService,
  policiesByNamespace,
  servicesSelecting,
  slicesByService,
} from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';

export const service: Resolver<Service> = ({ facts: { cluster }, exposure }) =>
  serviceNamed(cluster, `${exposure.namespace}/${exposure.service}`);

/** The port of the Service that the route sends to; its only one where the route names none. */
export const servicePort: Resolver<ServicePort> = ({ resolve }) => {
  const entry = resolve('entry');
  const routed =
    entry.outcome === 'ok'
      ? entry.value.leading.destination.port?.number
      : undefined;
  return combine({ service: resolve('service') }, ({ service: found }) => {
    const { ports } = found.spec;
    const port = ports.find(one => one.port === routed) ?? ports[0];
    return port
      ? { value: port }
      : notThere(`Service ${nameOf(found)} has no port`);
  });
};

/** The pods that the Service selects, those that have ended left out. */
export const servicePods: Resolver<Pod[]> = ({ facts, resolve }) =>
  combine(
    { service: resolve('service'), pods: facts.cluster.pods },
    values => ({
      value: podsByService(values.pods)(values.service).filter(isActivePod),
    }),
  );

export const serviceSlices: Resolver<EndpointSlice[]> = ({ facts, resolve }) =>
  combine(
    { service: resolve('service'), slices: facts.cluster.endpointSlices },
    values => ({
      value: slicesByService(values.slices)[nameOf(values.service)] ?? [],
    }),
  );

/** The Services in front of the same pods, the one of the exposure among them. */
export const siblingServices: Resolver<Service[]> = ({ facts, resolve }) =>
  combine(
    { pods: resolve('servicePods'), services: facts.cluster.services },
    ({ pods, services }) => ({
      value: uniq(pods.flatMap(pod => servicesSelecting(services, pod))),
    }),
  );

/** Deployments whose pods the Service selects. */
export const serviceDeployments: Resolver<Deployment[]> = ({
  facts,
  resolve,
}) =>
  combine(
    { service: resolve('service'), deployments: facts.cluster.deployments },
    values => ({
      value: deploymentsByService(values.deployments)(values.service),
    }),
  );

export const serviceNamespace: Resolver<Namespace> = ({
  facts: { cluster },
  exposure,
}) =>
  combine({ namespaces: cluster.namespaces }, ({ namespaces }) => {
    const found = namespacesByName(namespaces).get(exposure.namespace);
    return found
      ? { value: found }
      : notThere(`there is no namespace ${exposure.namespace}`);
  });

/** What the pods of the Service demand of a client, on the port that the route sends to. */
export const serviceMtls: Resolver<EffectiveMtls> = ({
  facts: { cluster },
  resolve,
}) =>
  combine(
    {
      service: resolve('service'),
      pods: resolve('servicePods'),
      port: resolve('servicePort'),
      policies: cluster.peerAuthentications,
    },
    values => {
      const [pod] = values.pods;
      return {
        value: effectiveMtls({
          namespace: values.service.metadata.namespace,
          labels: pod?.metadata.labels ?? values.service.spec.selector,
          port: pod && containerPortOf(values.port, pod),
          policies: policiesFor(
            values.policies,
            values.service.metadata.namespace,
          ),
          rootNamespace: istioRootNamespace,
        }),
      };
    },
  );

/** What was found for each namespace: each is looked up once. */
const policiesSeenFrom = perVersion(
  (_: readonly PeerAuthentication[]) =>
    new Map<string, readonly PeerAuthentication[]>(),
);

/** Those that can matter in a namespace. */
export function policiesFor(
  policies: readonly PeerAuthentication[],
  namespace: string,
): readonly PeerAuthentication[] {
  const known = policiesSeenFrom(policies);
  let found = known.get(namespace);
  if (!found) {
    const grouped = policiesByNamespace(policies);
    found = uniq([namespace, istioRootNamespace]).flatMap(
      one => grouped.get(one) ?? [],
    );
    known.set(namespace, found);
  }
  return found;
}

/** The DestinationRules that can apply to the Service, wherever they are. */
export const serviceDestinationRules: Resolver<DestinationRule[]> = ({
  facts: { cluster },
  exposure: { namespace, service: name },
}) =>
  combine({ rules: cluster.destinationRules }, ({ rules }) => {
    const grouped = destinationRulesByHost(rules);
    return {
      value: [
        ...(grouped[`${namespace}/${name}`] ?? []),
        ...(grouped['*'] ?? []),
      ],
    };
  });

/** By the first word of the host: what a rule with a wrong ending was meant for. */
const rulesByFirstWord = perVersion((rules: readonly DestinationRule[]) =>
  groupBy(rules, ({ spec }) => spec.host.toLowerCase().split('.')[0]),
);

/** The DestinationRules whose host begins with the name of the Service, whatever it stands for. */
export const namesakeRules: Resolver<DestinationRule[]> = ({
  facts: { cluster },
  exposure: { service: name },
}) =>
  combine({ rules: cluster.destinationRules }, ({ rules }) => {
    const found = rulesByFirstWord(rules)[name];
    return found
      ? { value: found }
      : notThere(`no DestinationRule names ${name}`);
  });

/** The one that the ingress gateway follows. */
export const destinationRule: Resolver<DestinationRule> = ({
  exposure: { namespace, service: name },
  resolve,
}) =>
  combine(
    {
      rules: resolve('serviceDestinationRules'),
      pods: resolve('gatewayPods'),
    },
    ({ rules, pods }) => {
      const found = destinationRuleFor({
        service: { namespace, name },
        clientNamespace: pods[0]?.metadata.namespace ?? istioRootNamespace,
        rootNamespace: istioRootNamespace,
        destinationRules: rules,
      });
      return found
        ? { value: found }
        : notThere(`no DestinationRule is for ${namespace}/${name}`);
    },
  );
