import {
  DestinationRule,
  destinationRuleSchema,
  Pod,
  Service,
  ServicePort,
  serviceSchema,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch, sortBy } from 'lodash';
import { ClusterStore } from '../World';
import { isAuthorized } from './authorize';
import { containerPort } from './containerPort';
import { passesNetworkPolicies } from './passesNetworkPolicies';
import { parsed } from './parsed';
import { readyPods } from './readyPods';
import { RequestAnswer } from './RequestAnswer';
import { hasSidecar, serverMode } from './serverMtls';

type Destination =
  VirtualService['spec']['http'][number]['route'][number]['destination'];

/** What a gateway pod passes on. */
interface Passed {
  pod: Pod;
  host: string;
  path: string;
}

/** From the gateway's Envoy to a pod of the destination, or the answer that Envoy gives instead. */
export function walkDestination(
  cluster: ClusterStore,
  destination: Destination,
  namespace: string,
  passed: Passed,
): RequestAnswer {
  const [name, ns = namespace] = destination.host.split('.');
  const service = parsed(cluster, 'Service', serviceSchema).find(
    ({ metadata }) => metadata.name === name && metadata.namespace === ns,
  );
  const port = service && portOf(service, destination);
  if (!service || !port) return unavailable('NC');
  if (!isSeenFrom(service, passed.pod.metadata.namespace)) {
    return unavailable('NC');
  }

  const rules = sortBy(
    parsed(cluster, 'DestinationRule', destinationRuleSchema),
    ({ metadata }) => metadata.creationTimestamp,
  ).filter(one => {
    const [host, hostNamespace = one.metadata.namespace] =
      one.spec.host.split('.');
    return host === name && hostNamespace === ns;
  });
  // Several for one host are merged: the subsets of all, and the settings of the oldest.
  const [rule] = rules;
  const subset = rules
    .flatMap(({ spec }) => spec.subsets)
    .find(one => one.name === destination.subset);
  if (destination.subset && !subset) return unavailable('NC');

  const pods = readyPods(cluster, service).filter(pod =>
    isMatch(pod.metadata.labels, subset?.labels ?? {}),
  );
  const [pod] = pods;
  if (!pod) return unavailable('UH');
  return answerOf(cluster, pod, port, tlsModeOf(rule, subset), passed);
}

/** A Service may keep itself from proxies of other namespaces. */
function isSeenFrom({ metadata }: Service, namespace: string): boolean {
  const exportTo = metadata.annotations['networking.istio.io/exportTo'];
  return (
    exportTo === undefined ||
    exportTo
      .split(',')
      .some(
        one =>
          one === '*' ||
          one === namespace ||
          (one === '.' && namespace === metadata.namespace),
      )
  );
}

function portOf(
  { spec }: Service,
  { port }: Destination,
): ServicePort | undefined {
  if (port?.number !== undefined) {
    return spec.ports.find(one => one.port === port.number);
  }
  return spec.ports.length === 1 ? spec.ports[0] : undefined;
}

function tlsModeOf(
  rule: DestinationRule | undefined,
  subset: DestinationRule['spec']['subsets'][number] | undefined,
): string | undefined {
  return (
    subset?.trafficPolicy?.tls?.mode ?? rule?.spec.trafficPolicy?.tls?.mode
  );
}

function answerOf(
  cluster: ClusterStore,
  pod: Pod,
  servicePort: ServicePort,
  clientMode: string | undefined,
  { pod: gateway, host, path }: Passed,
): RequestAnswer {
  // A pod without a sidecar takes plaintext, whatever the policies say.
  const mode = hasSidecar(pod) ? serverMode(cluster, pod) : 'DISABLE';
  if (clientMode === 'ISTIO_MUTUAL' && mode === 'DISABLE') {
    return unavailable('UF');
  }
  if (clientMode === 'DISABLE' && mode === 'STRICT') return unavailable('UC');
  const port = containerPort(pod, servicePort);
  const open = pod.spec.containers
    .flatMap(({ ports }) => ports)
    .map(one => one.containerPort);
  // Ports need not be declared; in the sandbox those that are declared are those that are open.
  if (port === undefined || (open.length > 0 && !open.includes(port))) {
    return unavailable('UF');
  }
  const ends = { port, server: pod };
  if (
    !passesNetworkPolicies(cluster, { ...ends, pod: gateway, other: pod }) ||
    !passesNetworkPolicies(cluster, {
      ...ends,
      into: true,
      pod,
      other: gateway,
    })
  ) {
    return unavailable('UF');
  }
  const mutual = clientMode === undefined || clientMode.endsWith('MUTUAL');
  const isLetThrough =
    !hasSidecar(pod) ||
    isAuthorized(cluster, pod, {
      host,
      path,
      port,
      peer: gateway.status.podIP ?? '',
      ...(mutual &&
        mode !== 'DISABLE' && {
          identity: {
            namespace: gateway.metadata.namespace,
            account: gateway.spec.serviceAccountName ?? 'default',
          },
        }),
    });
  return { kind: 'answered', status: isLetThrough ? 200 : 403 };
}

function unavailable(flag: 'NC' | 'UH' | 'UF' | 'UC'): RequestAnswer {
  return { kind: 'answered', status: 503, flag };
}
