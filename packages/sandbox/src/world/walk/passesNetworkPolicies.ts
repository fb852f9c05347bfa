import {
  namespaceSchema,
  NetworkPolicy,
  networkPolicySchema,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch } from 'lodash';
import { ClusterStore } from '../World';
import { contains } from './longestPrefix';
import { parsed } from './parsed';

type Entry = NonNullable<NetworkPolicy['spec']['ingress']>[number];
type Peers = NonNullable<Entry['from']>;
type Selector = NetworkPolicy['spec']['podSelector'];

/** What a pod's node asks before it lets a TCP connection in or out. */
export interface Passage {
  into?: true;
  pod: Pod;
  /** The other end: a pod, or an address. */
  other: Pod | string;
  /** Port that is connected to, and the pod that has it. */
  port: number;
  server: Pod;
}

/** Whether the pod's node lets the connection through, as kube-router does. */
export function passesNetworkPolicies(
  cluster: ClusterStore,
  { into, pod, other, port, server }: Passage,
): boolean {
  const type = into ? 'Ingress' : 'Egress';
  const selecting = parsed(
    cluster,
    'NetworkPolicy',
    networkPolicySchema,
  ).filter(
    ({ metadata, spec }) =>
      metadata.namespace === pod.metadata.namespace &&
      selects(spec.podSelector, pod.metadata.labels) &&
      (spec.policyTypes ?? ['Ingress', spec.egress ? 'Egress' : '']).includes(
        type,
      ),
  );
  if (selecting.length === 0) return true;

  const isOther = (
    { ipBlock, namespaceSelector, podSelector }: Peers[number],
    own: string,
  ) => {
    const address = typeof other === 'string' ? other : other.status.podIP;
    if (ipBlock) {
      return (
        contains(ipBlock.cidr, address ?? '') &&
        ipBlock.except.every(cidr => !contains(cidr, address ?? ''))
      );
    }
    if (typeof other === 'string') return false;
    const { namespace, labels } = other.metadata;
    const place = parsed(cluster, 'Namespace', namespaceSchema).find(
      one => one.metadata.name === namespace,
    );
    return (
      (namespaceSelector
        ? selects(namespaceSelector, {
            ...place?.metadata.labels,
            'kubernetes.io/metadata.name': namespace,
          })
        : namespace === own) &&
      (!podSelector || selects(podSelector, labels))
    );
  };
  const isPort = (one: NonNullable<Entry['ports']>[number]) =>
    one.protocol === 'TCP' &&
    (one.port === undefined ||
      (typeof one.port === 'number'
        ? one.port <= port && port <= (one.endPort ?? one.port)
        : server.spec.containers
            .flatMap(({ ports }) => ports)
            .some(
              ({ name, containerPort }) =>
                name === one.port && containerPort === port,
            )));
  return selecting.some(({ metadata, spec }) => {
    const entries = into
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
    return entries.some(
      ({ peers, ports }) =>
        (!peers?.length ||
          peers.some(peer => isOther(peer, metadata.namespace))) &&
        (!ports?.length || ports.some(isPort)),
    );
  });
}

function selects(
  { matchLabels, matchExpressions }: Selector,
  labels: Record<string, string>,
): boolean {
  return (
    isMatch(labels, matchLabels) &&
    matchExpressions.every(({ key, operator, values }) => {
      const value: string | undefined = labels[key];
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      return values.includes(value) === (operator === 'In');
    })
  );
}
