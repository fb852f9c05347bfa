import {
  KubeNode,
  Namespace,
  NetworkPolicy,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { Connection, policiesThatDrop } from '../../kubernetes/admission';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { Input } from '../../defineCheck';
import { perVersion } from '../../lookup/perVersion';
import { combine } from '../combine';
import { Resolver, TraceScope } from '../scope';
import { perGateway } from './perGateway';

/** A connection on the request's way that network policies may drop. */
export interface Crossing extends Connection {
  /** Those that drop it, in the order of their names; none where it passes. */
  droppedBy: NetworkPolicy[];
}

const selectNamespaces = perVersion((policies: readonly NetworkPolicy[]) =>
  policies.some(({ spec }) =>
    [
      ...(spec.ingress ?? []).flatMap(({ from = [] }) => from),
      ...(spec.egress ?? []).flatMap(({ to = [] }) => to),
    ].some(({ namespaceSelector }) => namespaceSelector !== undefined),
  ),
);

/** From where the load balancer's connections seem to come, to each gateway pod. */
export const gatewayCrossings = perGateway<Crossing[]>(scope => {
  const { cluster } = scope.facts;
  const service = scope.resolve('ingressService');
  return combine(
    {
      service,
      pods: scope.resolve('gatewayPods'),
      port: scope.resolve('gatewayContainerPort'),
      policies: cluster.networkPolicies,
      namespaces: namespacesFor(scope),
      sources: combine({ service }, values => sourcesOf(scope, values.service)),
    },
    ({ pods, port, policies, namespaces, sources }) => ({
      value: pods.flatMap(pod =>
        sources.map(address =>
          crossing(
            { direction: 'ingress', pod, peer: { address }, port },
            policies,
            namespaces,
          ),
        ),
      ),
    }),
  );
});

/** From each gateway pod to each pod of the app, as the policies of both ends see it. */
export const appCrossings: Resolver<Crossing[]> = ({ facts, resolve }) =>
  combine(
    {
      gateways: resolve('gatewayPods'),
      pods: resolve('servicePods'),
      servicePort: resolve('servicePort'),
      policies: facts.cluster.networkPolicies,
      namespaces: namespacesFor({ facts }),
    },
    ({ gateways, pods, servicePort, policies, namespaces }) => ({
      value: gateways.flatMap(gateway =>
        pods.flatMap(pod => {
          const port = containerPortOf(servicePort, pod);
          if (port === undefined) return [];
          const ends: Connection[] = [
            { direction: 'egress', pod: gateway, peer: pod, port },
            { direction: 'ingress', pod, peer: gateway, port },
          ];
          return ends.map(end => crossing(end, policies, namespaces));
        }),
      ),
    }),
  );

/** Their labels matter only to a policy that selects by them. */
function namespacesFor({
  facts: { cluster },
}: Pick<TraceScope, 'facts'>): Input<Namespace[]> {
  const { networkPolicies, namespaces } = cluster;
  return networkPolicies.outcome === 'ok' &&
    !selectNamespaces(networkPolicies.value)
    ? { ...networkPolicies, value: [] }
    : namespaces;
}

function crossing(
  connection: Connection,
  policies: readonly NetworkPolicy[],
  namespaces: Parameters<typeof policiesThatDrop>[2],
): Crossing {
  const droppedBy = policiesThatDrop(connection, policies, namespaces);
  if (droppedBy.length > 1) {
    droppedBy.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  }
  return { ...connection, droppedBy };
}

/** With traffic policy Cluster a node forwards under its own address, with Local under the load balancer's. */
function sourcesOf(
  { resolve }: Pick<TraceScope, 'resolve'>,
  { spec }: Service,
): Input<string[]> {
  return spec.externalTrafficPolicy === 'Local'
    ? combine({ subnets: resolve('nlbSubnets') }, ({ subnets }) => ({
        value: subnets.map(({ address }) => address),
      }))
    : combine({ nodes: resolve('kubeNodes') }, ({ nodes }) => ({
        value: nodes.flatMap(internalAddresses),
      }));
}

function internalAddresses({ status }: KubeNode): string[] {
  return status.addresses
    .filter(({ type }) => type === 'InternalIP')
    .map(({ address }) => address);
}

/** `10.1.1.49`, or the pod's name. */
export function endName(end: Connection['peer'] | Pod): string {
  return 'address' in end
    ? end.address
    : `${end.metadata.namespace}/${end.metadata.name}`;
}
