import {
  Namespace,
  NetworkPolicy,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { contains } from '../lookup/addresses';
import {
  namespacesByName,
  networkPoliciesByNamespace,
} from '../lookup/clusterLookups';
import { runningContainers } from './containerPortOf';
import { matchesSelector } from './matchesSelector';

type Ingress = NonNullable<NetworkPolicy['spec']['ingress']>[number];
type Peer = NonNullable<Ingress['from']>[number];
type Port = NonNullable<Ingress['ports']>[number];

/** The other end of a connection: a pod, or an address outside of the pods' network. */
export type NetworkEnd = Pod | { address: string };

/** A TCP connection, as the policies of one of its ends see it. */
export interface Connection {
  direction: 'ingress' | 'egress';
  /** The pod whose policies are asked. */
  pod: Pod;
  peer: NetworkEnd;
  /** Port of the pod that is connected to. */
  port: number;
}

/**
 * The policies that drop a connection: those that select the pod for its direction, when none of them lets it through.
 * Without any such policy everything passes.
 */
export function policiesThatDrop(
  connection: Connection,
  policies: readonly NetworkPolicy[],
  namespaces: readonly Namespace[],
): NetworkPolicy[] {
  const { direction, pod } = connection;
  const { namespace } = pod.metadata;
  const own = networkPoliciesByNamespace(policies).get(namespace) ?? [];
  const selecting = own.filter(policy => selectsFor(policy, direction, pod));
  const passes = selecting.some(policy =>
    entriesOf(policy, direction).some(
      ({ peers, ports }) =>
        (peers.length === 0 ||
          peers.some(peer =>
            isPeer(peer, connection, policy.metadata.namespace, namespaces),
          )) &&
        (ports.length === 0 || ports.some(port => isPort(port, connection))),
    ),
  );
  return passes ? [] : selecting;
}

/** Whether a policy of the pod's namespace has a say in what comes into the pod, or leaves it. */
export function selectsFor(
  policy: NetworkPolicy,
  direction: Connection['direction'],
  pod: Pod,
): boolean {
  return (
    typesOf(policy).includes(direction) &&
    matchesSelector(policy.spec.podSelector, pod.metadata.labels)
  );
}

/** Ingress always, egress where it is written, unless the policy says what it is for. */
function typesOf({ spec }: NetworkPolicy): string[] {
  const types =
    spec.policyTypes && spec.policyTypes.length > 0
      ? spec.policyTypes
      : ['Ingress', ...(spec.egress ? ['Egress'] : [])];
  return types.map(type => type.toLowerCase());
}

function entriesOf(
  { spec }: NetworkPolicy,
  direction: Connection['direction'],
): { peers: Peer[]; ports: Port[] }[] {
  return direction === 'ingress'
    ? (spec.ingress ?? []).map(({ from = [], ports = [] }) => ({
        peers: from,
        ports,
      }))
    : (spec.egress ?? []).map(({ to = [], ports = [] }) => ({
        peers: to,
        ports,
      }));
}

function isPeer(
  { ipBlock, podSelector, namespaceSelector }: Peer,
  { peer }: Connection,
  ownNamespace: string,
  namespaces: readonly Namespace[],
): boolean {
  if (ipBlock) {
    const address = 'address' in peer ? peer.address : peer.status.podIP;
    return (
      address !== undefined &&
      contains(ipBlock.cidr, address) &&
      !ipBlock.except.some(block => contains(block, address))
    );
  }
  if ('address' in peer) return false;
  const { namespace, labels } = peer.metadata;
  const isNamespace = namespaceSelector
    ? matchesSelector(namespaceSelector, {
        ...namespacesByName(namespaces).get(namespace)?.metadata.labels,
        // The API server puts it on every namespace.
        'kubernetes.io/metadata.name': namespace,
      })
    : namespace === ownNamespace;
  return isNamespace && (!podSelector || matchesSelector(podSelector, labels));
}

/** A name is that of a port of the pod that is connected to. */
function isPort(
  { protocol, port, endPort }: Port,
  connection: Connection,
): boolean {
  if (protocol !== 'TCP') return false;
  if (port === undefined) return true;
  if (typeof port === 'number') {
    return port <= connection.port && connection.port <= (endPort ?? port);
  }
  const { direction, pod, peer } = connection;
  const server = direction === 'ingress' ? pod : peer;
  return (
    'spec' in server &&
    runningContainers(server.spec)
      .flatMap(({ ports }) => ports)
      .some(
        ({ name, containerPort }) =>
          name === port && containerPort === connection.port,
      )
  );
}
