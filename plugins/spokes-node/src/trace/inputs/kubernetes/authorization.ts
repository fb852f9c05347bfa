import {
  AuthorizationPolicy,
  DestinationRule,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { EntryPoint } from '../../exposures/findEntryPoints';
import { AuthorizationRequest } from '../../istio/authorizationMatch';
import { tlsModeOf } from '../../istio/clientTls';
import {
  AuthorizationDecision,
  authorizationPoliciesOn,
  decideAuthorization,
} from '../../istio/decideAuthorization';
import { hasSidecar } from '../../istio/hasSidecar';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { nameOf } from '../../lookup/clusterLookups';
import { Input } from '../../defineCheck';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { Resolver, TraceScope } from '../scope';

/** A pod that holds the request against policies. */
export interface AuthorizingPod {
  pod: Pod;
  policies: AuthorizationPolicy[];
  decision: AuthorizationDecision;
  /** The request, as it arrives there. */
  request: AuthorizationRequest;
  /** Who the pod is told is calling. */
  caller: AuthorizationRequest['caller'];
  /** False where requests like it, for another path or with another method, may pass. */
  whole: boolean;
}

/** A place on the request's way where policies are enforced: the ingress gateway, then the app. */
export interface AuthorizationStop {
  at: 'gateway' | 'app';
  where: string;
  pods: AuthorizingPod[];
}

/** The request as it is asked for, and all that the same route takes. */
interface Questions {
  one: AuthorizationRequest;
  all: AuthorizationRequest;
}

/** Where policies are enforced, and what they say; may hold what cannot be known. */
export const authorizationStops: Resolver<AuthorizationStop[]> = scope =>
  combine(
    {
      entry: scope.resolve('entry'),
      service: scope.resolve('service'),
      gatewayPods: scope.resolve('gatewayPods'),
      servicePods: scope.resolve('servicePods'),
      policies: scope.facts.cluster.authorizationPolicies,
    },
    ({ entry, service, gatewayPods, servicePods, policies }) => ({
      value: [
        {
          at: 'gateway',
          where: 'the ingress gateway',
          pods: judge(gatewayPods, policies, () => atGateway(scope, entry)),
        },
        {
          at: 'app',
          where: `the pods of ${nameOf(service)}`,
          // Without a sidecar nobody looks at the policies.
          pods: judge(servicePods.filter(hasSidecar), policies, pod =>
            atApp(scope, entry, gatewayPods, pod),
          ),
        },
      ],
    }),
  );

/** The same, unknown where nothing refuses the request for sure and something might. */
export const authorization: Resolver<AuthorizationStop[]> = ({
  resolve,
  facts: { takenAt },
}) =>
  combine({ stops: resolve('authorizationStops') }, ({ stops }) => {
    const pods = stops.flatMap(stop => stop.pods);
    const refused = pods.some(({ decision }) =>
      ['denied', 'not-allowed'].includes(decision.kind),
    );
    const open = pods
      .map(({ decision }) => decision)
      .find(decision => decision.kind === 'unknown');
    return refused || open?.kind !== 'unknown'
      ? { value: stops }
      : notRead({
          source: 'list security.istio.io/v1/authorizationpolicies',
          observedAt: takenAt,
          action: `Ask for the page to see whether AuthorizationPolicy ${nameOf(
            open.policy,
          )} lets it through: it decides by what no object of the cluster tells`,
        });
  });

function judge(
  pods: readonly Pod[],
  all: readonly AuthorizationPolicy[],
  questionsOf: (pod: Pod) => Questions,
): AuthorizingPod[] {
  if (all.length === 0) return [];
  return pods.flatMap(pod => {
    const policies = authorizationPoliciesOn(pod, all);
    if (policies.length === 0) return [];
    const { one, all: alike } = questionsOf(pod);
    const decision = decideAuthorization(policies, one);
    const whole = decideAuthorization(policies, alike).kind === decision.kind;
    const { caller } = one;
    return [{ pod, policies, decision, whole, request: one, caller }];
  });
}

function atGateway(scope: TraceScope, entry: EntryPoint): Questions {
  const port = valueOf(scope.resolve('gatewayContainerPort'));
  const ingress = valueOf(scope.resolve('ingressService'));
  const nodes = valueOf(scope.resolve('kubeNodes'));
  // With traffic policy Cluster a node forwards under its own address.
  const addresses =
    ingress && ingress.spec.externalTrafficPolicy !== 'Local'
      ? nodes?.flatMap(({ status }) =>
          status.addresses
            .filter(({ type }) => type === 'InternalIP')
            .map(({ address }) => address),
        )
      : undefined;
  const mutual = entry.gateway?.spec.servers.some(({ tls }) =>
    tls?.mode?.endsWith('MUTUAL'),
  );
  return questions(scope, entry, scope.exposure.path, {
    port,
    addresses,
    caller: { kind: mutual ? 'unknown' : 'nobody' },
  });
}

function atApp(
  scope: TraceScope,
  entry: EntryPoint,
  gatewayPods: readonly Pod[],
  pod: Pod,
): Questions {
  const servicePort = valueOf(scope.resolve('servicePort'));
  const { rewrite } = entry.leading.route.route;
  const addresses = gatewayPods.flatMap(({ status }) => status.podIP ?? []);
  return questions(scope, entry, rewrite?.uri ?? scope.exposure.path, {
    port: servicePort && containerPortOf(servicePort, pod),
    ...(addresses.length === gatewayPods.length && { addresses }),
    caller: callerOf(scope, gatewayPods),
  });
}

function questions(
  { exposure, resolve }: TraceScope,
  { leading: { match } }: EntryPoint,
  path: string,
  known: Pick<AuthorizationRequest, 'port' | 'addresses' | 'caller'>,
): Questions {
  const host = exposure.host ?? valueOf(resolve('loadBalancer'))?.dnsName;
  const method = match?.method?.exact;
  const isOne = match?.uri?.exact !== undefined;
  return {
    one: { ...known, host, method: method ?? 'GET', path: { exact: path } },
    all: {
      ...known,
      host: exposure.host,
      method,
      path: isOne
        ? { exact: path }
        : { prefix: match?.uri?.regex === undefined ? path : '' },
    },
  };
}

/** How the gateway connects to the pods of the Service; absent where that is not known. */
export interface GatewayTls {
  mutual: boolean;
  /** The DestinationRule that sets the mode; absent where the mesh chooses by itself. */
  rule?: DestinationRule;
}

export const gatewayTls: Resolver<GatewayTls> = ({ resolve }) => {
  const rule = resolve('destinationRule');
  if (rule.outcome !== 'ok' && rule.outcome !== 'absent') {
    return combine({ rule }, () => ({ value: { mutual: false } }));
  }
  return combine(
    {
      entry: resolve('entry'),
      port: resolve('servicePort'),
      mtls: resolve('serviceMtls'),
    },
    ({ entry, port, mtls }) => {
      const found = rule.outcome === 'ok' ? rule.value : undefined;
      const { subset } = entry.leading.destination;
      const mode = found && tlsModeOf(found, port.port, subset);
      return {
        value:
          mode === undefined
            ? { mutual: mtls.mode !== 'DISABLE' }
            : { mutual: mode.endsWith('MUTUAL'), rule: found },
      };
    },
  );
};

/** The gateway shows its certificate where both ends speak mTLS. */
function callerOf(
  { resolve }: TraceScope,
  [gateway]: readonly Pod[],
): AuthorizationRequest['caller'] {
  const tls = valueOf(resolve('gatewayTls'));
  if (!gateway || !tls) return { kind: 'unknown' };
  return tls.mutual
    ? {
        kind: 'account',
        namespace: gateway.metadata.namespace,
        name: gateway.spec.serviceAccountName ?? 'default',
      }
    : { kind: 'nobody' };
}

function valueOf<T>(input: Input<T>): T | undefined {
  return input.outcome === 'ok' ? input.value : undefined;
}
