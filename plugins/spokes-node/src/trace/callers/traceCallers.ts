import {
  CallDecision,
  CallEdge,
  ExposureCallers,
  ExposureRef,
  istioRootNamespace,
  MissingFact,
  Observed,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy, uniq } from 'lodash';
import { createScope } from '../engine/createScope';
import { findExposureTarget } from '../exposures/findExposureTarget';
import { WholeClusterFacts } from '../lookup/wholeCluster';
import { FactsIndex } from '../lookup/createFactsIndex';
import {
  namespacesByName,
  nameOf,
  podsByService,
  servicesByName,
  servicesSelecting,
} from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';
import { declaredCalls } from '../inputs/kubernetes/calls';
import { policiesFor } from '../inputs/kubernetes/workload';
import { destinationRuleFor, tlsModeOf } from '../istio/clientTls';
import { effectiveMtls } from '../istio/effectiveMtls';
import { hasSidecar } from '../istio/hasSidecar';
import { containerPortOf } from '../kubernetes/containerPortOf';
import { isActivePod } from '../kubernetes/isActivePod';
import { CallEnds } from './CallEnds';
import { judgeAuthorization } from './judgeAuthorization';
import { judgeEncryption } from './judgeEncryption';
import { judgeNetwork } from './judgeNetwork';
import { judgeReach } from './judgeReach';
import { namedAccounts } from './namedAccounts';
import { accountOf, workloadsByAccount } from './workloadsByAccount';

/** A page shows no more; who is declared or named comes first. */
const mostCallers = 50;

const ambientLabel = 'istio.io/dataplane-mode';

type Evidence = CallEdge['evidence'];

/** Services by the one that they declare to call. */
const declaringServices = perVersion((services: readonly Service[]) => {
  const byCalled = new Map<string, Service[]>();
  for (const service of services) {
    for (const called of declaredCalls(service)) {
      const known = byCalled.get(called);
      if (known) known.push(service);
      else byCalled.set(called, [service]);
    }
  }
  return byCalled;
});

/**
 * Who may call the Service of an exposure, and whom it calls. Nobody watches traffic: listed is what Services declare,
 * what policies name, and every other workload with what it would get. Kinds that could not be read leave their own part
 * unknown.
 *
 * @public
 */
export function traceCallers(
  index: FactsIndex,
  exposure: ExposureRef,
): ExposureCallers {
  const spoke = index.spokes.get(exposure.spoke);
  const none = { exposure, callers: [], moreCallers: 0, callees: [] };
  if (!spoke) return { ...none, missing: [] };
  const { cluster } = spoke.facts;
  const { services, pods, peerAuthentications, destinationRules } = cluster;
  const missing = missingOf({
    services,
    pods,
    peerAuthentications,
    destinationRules,
  });
  const service = servicesByName(services.value ?? []).get(
    `${exposure.namespace}/${exposure.service}`,
  );
  if (missing.length > 0 || !service) return { ...none, missing };

  const all = pods.value ?? [];
  const own = podsByService(all)(service).filter(isActivePod);
  const { target } = findExposureTarget(spoke.facts, exposure);
  const scope = createScope(spoke, target);
  const gateway = scope.resolve('gatewayPods');
  const isRouted = scope.resolve('entry').outcome === 'ok';
  const routed =
    isRouted && gateway.outcome === 'ok' ? gateway.value.map(accountOf) : [];
  const declaring = declaringServices(services.value ?? []);
  const declared = (declaring.get(nameOf(service)) ?? []).flatMap(one =>
    podsByService(all)(one).filter(isActivePod).map(accountOf),
  );
  const named = namedAccounts(own, cluster.authorizationPolicies.value ?? []);

  const evidenceOf = (account: string): Evidence => {
    if (routed.includes(account)) return 'routed';
    if (declared.includes(account)) return 'declared';
    return named(account) ? 'named' : 'may-call';
  };
  const candidates = [...workloadsByAccount(all)].flatMap(([account, group]) =>
    group.some(pod => own.includes(pod))
      ? []
      : [{ account, group, evidence: evidenceOf(account) }],
  );
  const order: Evidence[] = ['routed', 'declared', 'named', 'may-call'];
  const sorted = sortBy(candidates, [
    ({ evidence }) => order.indexOf(evidence),
    ({ group: [pod] }) => pod.metadata.namespace !== exposure.namespace,
    ({ account }) => account,
  ]);
  const shown = own.length > 0 ? sorted.slice(0, mostCallers) : [];

  const callees = declaredCalls(service).flatMap(name => {
    const called = servicesByName(services.value ?? []).get(name);
    const to = called && podsByService(all)(called).filter(isActivePod);
    return called && called !== service && to?.[0] && own[0]
      ? [edgeOf(cluster, own, { service: called, pods: to }, to, 'declared')]
      : [];
  });
  return {
    exposure,
    callers: shown.map(({ group, evidence }) =>
      edgeOf(cluster, group, { service, pods: own }, group, evidence),
    ),
    moreCallers: own.length > 0 ? sorted.length - shown.length : 0,
    callees,
    missing: [],
  };
}

function edgeOf(
  cluster: WholeClusterFacts,
  clients: readonly Pod[],
  called: { service: Service; pods: readonly Pod[] },
  /** The pods that the edge is listed for. */
  shown: readonly Pod[],
  evidence: Evidence,
): CallEdge {
  const inMesh = clients.filter(hasSidecar);
  const sort = inMesh.length === clients.length ? 'mesh' : 'plaintext';
  // Where only some have a sidecar, one without it shows what goes wrong.
  const client =
    sort === 'mesh'
      ? clients[0]
      : clients.find(one => !hasSidecar(one)) ?? clients[0];
  const ends = endsOf(cluster, client, called);
  const judged = judgeFor(cluster, ends, sort);
  const port = called.service.spec.ports[0]?.port;
  return {
    workload: {
      namespace: shown[0].metadata.namespace,
      account: shown[0].spec.serviceAccountName ?? 'default',
      services: uniq(
        shown.flatMap(pod =>
          servicesSelecting(cluster.services.value ?? [], pod).map(
            ({ metadata }) => metadata.name,
          ),
        ),
      ).sort(),
      pods: shown.length,
      sidecars: shown.filter(hasSidecar).length,
    },
    evidence,
    ...(port !== undefined && { port }),
    outcome: together(judged),
    ...judged,
    verify: {
      mesh: summary(judgeFor(cluster, ends, 'mesh')),
      plaintext: summary(judgeFor(cluster, ends, 'plaintext')),
    },
  };
}

type Judged = Pick<CallEdge, 'mtls' | 'reach' | 'authorization' | 'network'>;

function judgeFor(
  cluster: WholeClusterFacts,
  ends: CallEnds,
  sort: 'mesh' | 'plaintext',
): Judged {
  const mtls = judgeEncryption(ends, sort);
  return {
    mtls,
    reach: judgeReach(cluster, ends, sort),
    authorization: judgeAuthorization(cluster, ends, mtls.outcome),
    network: judgeNetwork(cluster, ends),
  };
}

function endsOf(
  cluster: WholeClusterFacts,
  client: Pod,
  { service, pods }: { service: Service; pods: readonly Pod[] },
): CallEnds {
  // A pod without a sidecar is the weakest of them.
  const pod = pods.find(one => !hasSidecar(one)) ?? pods[0];
  const [servicePort] = service.spec.ports;
  const port = servicePort && containerPortOf(servicePort, pod);
  const { namespace, name } = service.metadata;
  const rule = destinationRuleFor({
    service: { namespace, name },
    clientNamespace: client.metadata.namespace,
    rootNamespace: istioRootNamespace,
    destinationRules: cluster.destinationRules.value ?? [],
  });
  const isAmbient = (one: Pod) =>
    one.metadata.labels[ambientLabel] === 'ambient' ||
    (!hasSidecar(one) &&
      namespacesByName(cluster.namespaces.value ?? []).get(
        one.metadata.namespace,
      )?.metadata.labels[ambientLabel] === 'ambient');
  const ambient = [client, pod].find(isAmbient);
  return {
    client,
    server: {
      service,
      pod,
      ...(port !== undefined && { port }),
      hasSidecar: hasSidecar(pod),
      mtls: effectiveMtls({
        namespace,
        labels: pod.metadata.labels,
        port,
        policies: policiesFor(
          cluster.peerAuthentications.value ?? [],
          namespace,
        ),
        rootNamespace: istioRootNamespace,
      }),
    },
    ...(rule && { rule, ruleMode: tlsModeOf(rule, servicePort?.port) }),
    ...(ambient && { ambient: `pod ${nameOf(ambient)}` }),
  };
}

/** The worst of the parts. */
function together({
  mtls,
  reach,
  authorization,
  network,
}: Judged): CallDecision['outcome'] {
  const outcomes = [
    mtls.outcome === 'mutual' || mtls.outcome === 'plaintext'
      ? ('allowed' as const)
      : mtls.outcome,
    ...[reach, authorization, network].map(({ outcome }) => outcome),
  ];
  const worstFirst = ['refused', 'unknown', 'depends'] as const;
  return worstFirst.find(one => outcomes.includes(one)) ?? 'allowed';
}

/** The outcome with the reason that decides it. */
function summary(judged: Judged): CallDecision {
  const outcome = together(judged);
  const { mtls, reach, authorization, network } = judged;
  const deciding = [reach, network, mtls, authorization].find(
    one => one.outcome === outcome,
  );
  return { outcome, because: (deciding ?? mtls).because };
}

function missingOf(parts: Record<string, Observed<unknown>>): MissingFact[] {
  return Object.entries(parts).flatMap(([fact, part]) => {
    if (part.outcome === 'ok') return [];
    const { outcome, source, action, observedAt } = part;
    return [{ fact, outcome, source, action, observedAt }];
  });
}
