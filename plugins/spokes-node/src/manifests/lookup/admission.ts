import { LabelSelector } from '@fitsync/backstage-plugin-spokes-common';
import { matchesSelector } from '../../trace/kubernetes/matchesSelector';
import { namespacesByName } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { NetworkPolicyManifest } from '../schemas/cluster';

type Entry = NonNullable<NetworkPolicyManifest['spec']['ingress']>[number];
type Peer = Entry['from'][number];
type Port = Entry['ports'][number];
type Labels = Readonly<Record<string, string>>;

/** One end of a connection, as far as the objects show it. */
export interface KnownEnd {
  namespace: string;
  labels: Labels;
  /** False where it may carry other labels, too. */
  whole: boolean;
}

/** The other end: pods, or an address from outside of them. */
export type OtherEnd = KnownEnd | 'outside';

const byNamespace = perVersion((policies: readonly NetworkPolicyManifest[]) => {
  const map = new Map<string, NetworkPolicyManifest[]>();
  for (const policy of policies) {
    const known = map.get(policy.metadata.namespace) ?? [];
    map.set(policy.metadata.namespace, [...known, policy]);
  }
  return map;
});

/**
 * The policies that drop a connection for sure: those that select the one end, where none of them could let the other
 * end through. Addresses of pods, and labels that are not among the objects, could be any.
 */
export function policiesThatDrop(
  set: ManifestSet,
  connection: {
    direction: 'ingress' | 'egress';
    of: KnownEnd;
    with: OtherEnd;
    /** Any of these will do; any port where it is not known. */
    ports?: readonly number[];
  },
): NetworkPolicyManifest[] {
  const { direction, of, ports } = connection;
  const selecting = (
    byNamespace(set.networkPolicies).get(of.namespace) ?? []
  ).filter(
    policy =>
      isFor(policy, direction) &&
      matchesSelector(policy.spec.podSelector, of.labels) &&
      (of.whole || policy.spec.podSelector.matchExpressions.length === 0),
  );
  const mayPass = selecting.some(policy =>
    entriesOf(policy, direction).some(
      entry =>
        (entry.peers.length === 0 ||
          entry.peers.some(peer =>
            mayBe(set, peer, connection.with, of.namespace),
          )) &&
        (entry.ports.length === 0 ||
          entry.ports.some(port => mayBePort(port, ports))),
    ),
  );
  return mayPass ? [] : selecting;
}

/** Ingress always, egress where it is written, unless the policy says what it is for. */
function isFor({ spec }: NetworkPolicyManifest, direction: string): boolean {
  const types =
    spec.policyTypes && spec.policyTypes.length > 0
      ? spec.policyTypes
      : ['Ingress', ...(spec.egress ? ['Egress'] : [])];
  return types.some(type => type.toLowerCase() === direction);
}

function entriesOf(
  { spec }: NetworkPolicyManifest,
  direction: 'ingress' | 'egress',
): { peers: Peer[]; ports: Port[] }[] {
  return direction === 'ingress'
    ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
    : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
}

function mayBe(
  set: ManifestSet,
  { ipBlock, podSelector, namespaceSelector }: Peer,
  end: OtherEnd,
  ownNamespace: string,
): boolean {
  if (ipBlock) return true;
  if (end === 'outside') return false;
  const namespace = namespacesByName(set.namespaces).get(end.namespace);
  const isNamespace = namespaceSelector
    ? mayMatch(
        namespaceSelector,
        {
          ...namespace?.metadata.labels,
          // The API server puts it on every namespace.
          'kubernetes.io/metadata.name': end.namespace,
        },
        namespace !== undefined,
      )
    : end.namespace === ownNamespace;
  return (
    isNamespace &&
    (!podSelector || mayMatch(podSelector, end.labels, end.whole))
  );
}

/** Without all of the labels only those that are known can speak against it. */
function mayMatch(
  selector: LabelSelector,
  labels: Labels,
  whole: boolean,
): boolean {
  const known = (key: string) => whole || Object.hasOwn(labels, key);
  return matchesSelector(
    {
      matchLabels: Object.fromEntries(
        Object.entries(selector.matchLabels).filter(([key]) => known(key)),
      ),
      matchExpressions: selector.matchExpressions.filter(({ key }) =>
        known(key),
      ),
    },
    labels,
  );
}

/** A name could be that of any port. */
function mayBePort(
  { protocol, port, endPort }: Port,
  wanted: readonly number[] | undefined,
): boolean {
  if (protocol === 'SCTP') return false;
  if (!wanted || typeof port !== 'number') return true;
  return wanted.some(one => port <= one && one <= (endPort ?? port));
}
