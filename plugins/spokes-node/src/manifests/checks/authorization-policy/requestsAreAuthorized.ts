import {
  authorizationDenied,
  authorizationNotAllowed,
} from '@fitsync/backstage-plugin-spokes-common';
import { AuthorizationRequest } from '../../../trace/istio/authorizationMatch';
import { decideAuthorization } from '../../../trace/istio/decideAuthorization';
import { containerPortOf } from '../../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import {
  EnforcedPolicy,
  enforcedPolicies,
} from '../../lookup/enforcedPolicies';
import { rulesOfHost } from '../../lookup/rulesOfHost';
import { sidecarOf } from '../../lookup/sidecarOf';
import { tlsModesOf } from '../../lookup/tlsModesOf';
import { Way } from '../../lookup/Way';
import { waysOf } from '../../lookup/ways';
import { ManifestSet } from '../../ManifestSet';

type Request = Pick<AuthorizationRequest, 'host' | 'path' | 'method'>;

/** What is refused whatever else a request may say; who the gateway is counts by every name that it may have. */
export const requestsAreAuthorized = defineManifestCheck({
  id: 'authorization-policy.requests-are-authorized',
  description:
    'Authorization policies of the gateway and of the app let routed requests through.',
  emits: [authorizationDenied, authorizationNotAllowed],
  run(set, report) {
    if (set.authorizationPolicies.length === 0) return;
    for (const way of waysOf(set)) {
      for (const request of way.requests) {
        const { refusal, where } =
          atGateway(set, way, request) ?? atApp(set, way, request) ?? {};
        if (!refusal || where === undefined) continue;
        const path =
          'exact' in request.path
            ? request.path.exact
            : `${request.path.prefix}*`;
        if (refusal.kind === 'denied') {
          const [{ manifest, policy }] = refusal.by;
          report(authorizationDenied, {
            on: manifest,
            args: { policy: nameOf(policy), path, where },
            at: ['spec'],
          });
          continue;
        }
        for (const { manifest } of refusal.by) {
          report(authorizationNotAllowed, {
            on: manifest,
            args: {
              policies: refusal.by
                .map(({ policy }) => nameOf(policy))
                .join(', '),
              path,
              where,
            },
            at: ['spec', 'rules'],
          });
        }
      }
    }
  },
});

interface Refusal {
  kind: 'denied' | 'not-allowed';
  by: EnforcedPolicy[];
}

function atGateway(
  set: ManifestSet,
  { ends, visitors }: Way,
  request: Request,
) {
  if (!visitors) return undefined;
  const refusals = ends.map(({ namespace, labels }) =>
    refusalOf(enforcedPolicies(set, namespace, labels), [
      { ...request, caller: { kind: visitors } },
    ]),
  );
  return everywhere(refusals, 'the ingress gateway');
}

function atApp(set: ManifestSet, way: Way, request: Request) {
  const { service, ends, pods, port, isRewritten } = way;
  const host = `${service.metadata.name}.${service.metadata.namespace}.svc.cluster.local`;
  const plain = rulesOfHost(set, host).some(rule =>
    tlsModesOf(rule).some(({ mode }) => mode !== 'ISTIO_MUTUAL'),
  );
  const callers = ends.flatMap(({ namespace, accounts }) =>
    accounts.map(name => ({ kind: 'account' as const, namespace, name })),
  );
  const refusals = pods.map(pod => {
    const state = sidecarOf(set, pod);
    // Without a sidecar nobody looks at the policies.
    if (state === 'refused' || state === 'not-asked') return undefined;
    const { namespace, labels } = pod.metadata;
    return refusalOf(
      enforcedPolicies(set, namespace, labels),
      (plain ? [{ kind: 'unknown' as const }] : callers).map(caller => ({
        ...request,
        ...(isRewritten && { path: { prefix: '' }, host: undefined }),
        port: port && containerPortOf(port, pod),
        caller,
      })),
    );
  });
  return everywhere(refusals, `the pods of ${nameOf(service)}`);
}

/** Where one pod of several lets requests through the files show no outage. */
function everywhere(refusals: readonly (Refusal | undefined)[], where: string) {
  const [refusal] = refusals;
  return refusal && refusals.every(one => one?.kind === refusal.kind)
    ? { refusal, where }
    : undefined;
}

/** What refuses all of the requests for sure. */
function refusalOf(
  enforced: readonly EnforcedPolicy[] | undefined,
  requests: readonly AuthorizationRequest[],
): Refusal | undefined {
  if (!enforced || enforced.length === 0) return undefined;
  const decisions = requests.map(request =>
    decideAuthorization(
      enforced.map(({ policy }) => policy),
      request,
    ),
  );
  const [first] = decisions;
  if (!decisions.every(({ kind }) => kind === first.kind)) return undefined;
  if (first.kind !== 'denied' && first.kind !== 'not-allowed') return undefined;
  const named = first.kind === 'denied' ? [first.policy] : first.policies;
  return {
    kind: first.kind,
    by: enforced.filter(({ policy }) => named.includes(policy)),
  };
}
