import {
  FluxKustomization,
  GitRepository,
  Observed,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { kubeRef } from '../checks/kubeRef';
import { repositoriesByName } from './gitOpsLookups';
import { isOverdue } from './isOverdue';

type Conditions = FluxKustomization['status']['conditions'];

/** Reasons for which Flux tries again by itself, without anything being wrong. */
const waits = ['Progressing', 'ProgressingWithRetry', 'DependencyNotReady'];

/** What Flux says of a Kustomization, in the one state that matters first. */
export function fluxState(
  { metadata, spec, status }: FluxKustomization,
  facts: {
    cluster: string;
    repositories: Observed<GitRepository[]>;
    observedAt: string;
    takenAt: string;
  },
): TraceGitOps {
  const { cluster, repositories, observedAt, takenAt } = facts;
  const applied = status.lastAppliedRevision;
  const seen = { ...(applied && { applied }), observedAt };
  const by = kubeRef(cluster, 'Kustomization', { metadata });
  const ready = conditionOf(status.conditions, 'Ready');
  if (spec.suspend) return { state: 'suspended', by, ...seen };

  const isGit = spec.sourceRef.kind === 'GitRepository';
  if (isGit && repositories.outcome !== 'ok') {
    return { state: 'unknown', action: repositories.action, observedAt };
  }
  const source =
    isGit && repositories.outcome === 'ok'
      ? repositoriesByName(repositories.value).get(
          `${spec.sourceRef.namespace ?? metadata.namespace}/${
            spec.sourceRef.name
          }`,
        )
      : undefined;
  if (source) {
    const from = kubeRef(cluster, 'GitRepository', source);
    if (source.spec.suspend) return { state: 'suspended', by: from, ...seen };
    const failure = failureIn(source.status.conditions);
    if (failure) return { state: 'failed', by: from, ...failure, ...seen };
  }

  const attempted = status.lastAttemptedRevision;
  const failure = failureIn(status.conditions);
  if (failure) {
    return {
      state: 'failed',
      by,
      ...failure,
      ...(attempted && { revision: attempted }),
      ...seen,
    };
  }
  const artifact = source?.status.artifact;
  const wanted = artifact?.revision ?? attempted;
  const since = ready?.lastTransitionTime;
  if (ready?.status === 'True' && applied && (wanted ?? applied) === applied) {
    return { ...seen, state: 'synced', by, applied, ...(since && { since }) };
  }
  const waitsSince =
    artifact && artifact.revision !== applied ? artifact.lastUpdateTime : since;
  return {
    state: 'waiting',
    by,
    ...seen,
    ...(wanted && wanted !== applied && { revision: wanted }),
    ...(ready?.reason && ready.status !== 'True' && { reason: ready.reason }),
    ...(waitsSince && { since: waitsSince }),
    ...(isOverdue(waitsSince, takenAt) && { overdue: true as const }),
  };
}

function conditionOf(all: Conditions, type: string) {
  return all.find(one => one.type === type);
}

function failureIn(conditions: Conditions) {
  const stalled = conditionOf(conditions, 'Stalled');
  const ready = conditionOf(conditions, 'Ready');
  const isRefused =
    ready?.status === 'False' && !waits.includes(ready.reason ?? '');
  const refused = isRefused ? ready : undefined;
  const failed = stalled?.status === 'True' ? stalled : refused;
  if (!failed) return undefined;
  return {
    reason: failed.reason ?? 'NotReady',
    ...(failed.message && { message: failed.message }),
    ...(failed.lastTransitionTime && { since: failed.lastTransitionTime }),
  };
}
