import { PeerAuthentication } from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from '../kubernetes/matchesLabels';

/** What a workload demands of those who connect to it. */
export interface EffectiveMtls {
  mode: 'STRICT' | 'PERMISSIVE' | 'DISABLE';
  /** The policy that decides; absent where none does and the default holds. */
  policy?: PeerAuthentication;
}

/**
 * The mTLS mode of a workload, on one of its ports where one is given. A port level counts more than the workload's
 * policy, that more than the namespace's, that more than the mesh's; UNSET inherits, and without any it is PERMISSIVE.
 * Of several candidates for one level the oldest counts. A policy with a selector in the root namespace is ignored, as
 * istiod does.
 */
export function effectiveMtls(options: {
  namespace: string;
  labels: Readonly<Record<string, string>>;
  /** Port of the pod, not of a Service. */
  port?: number;
  policies: readonly PeerAuthentication[];
  rootNamespace: string;
}): EffectiveMtls {
  const { namespace, labels, port, policies, rootNamespace } = options;
  if (policies.length === 0) return { mode: 'PERMISSIVE' };
  const mesh = oldest(
    policies.filter(
      policy => inNamespace(policy, rootNamespace) && !hasSelector(policy),
    ),
  );
  const ofNamespace = policies.filter(
    policy =>
      inNamespace(policy, namespace) && !inNamespace(policy, rootNamespace),
  );
  const general = oldest(ofNamespace.filter(policy => !hasSelector(policy)));
  const workload = oldest(
    ofNamespace.filter(
      policy =>
        hasSelector(policy) &&
        matchesLabels(policy.spec.selector?.matchLabels ?? {}, labels),
    ),
  );

  const levels = [mesh, general, workload].flatMap(policy =>
    policy ? [{ policy, mode: policy.spec.mtls?.mode }] : [],
  );
  if (workload && port !== undefined) {
    const mode = workload.spec.portLevelMtls?.[String(port)]?.mode;
    levels.push({ policy: workload, mode });
  }
  let effective: EffectiveMtls = { mode: 'PERMISSIVE' };
  for (const { policy, mode } of levels) {
    if (mode && mode !== 'UNSET') effective = { mode, policy };
  }
  return effective;
}

function inNamespace({ metadata }: PeerAuthentication, namespace: string) {
  return metadata.namespace === namespace;
}

function hasSelector({ spec }: PeerAuthentication): boolean {
  return Object.keys(spec.selector?.matchLabels ?? {}).length > 0;
}

/** The oldest; among equals the first by name, so that the answer does not depend on the order of a list. */
function oldest(
  policies: readonly PeerAuthentication[],
): PeerAuthentication | undefined {
  if (policies.length < 2) return policies[0];
  const key = ({ metadata }: PeerAuthentication) =>
    `${metadata.creationTimestamp ?? '9'} ${metadata.name}`;
  return [...policies].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0];
}
