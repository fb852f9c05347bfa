import {
  ArgoApplication,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { kubeRef } from '../checks/kubeRef';
import { isOverdue } from './isOverdue';

/** What Argo CD says of an Application, in the one state that matters first. */
export function argoState(
  { metadata, spec, status }: ArgoApplication,
  facts: { cluster: string; observedAt: string; takenAt: string },
): TraceGitOps {
  const { cluster, observedAt, takenAt } = facts;
  const { sync, operationState: operation, conditions } = status;
  const by = kubeRef(cluster, 'Application', { metadata });
  const last = operation?.syncResult?.revision;
  const applied = sync.status === 'Synced' ? sync.revision ?? last : last;
  const since = operation?.finishedAt;
  const seen = { ...(applied && { applied }), observedAt };
  const revision = sync.revision && { revision: sync.revision };

  const wrong = conditions.find(({ type }) => type.endsWith('Error'));
  if (wrong) {
    const { type, message, lastTransitionTime } = wrong;
    return {
      state: 'failed',
      by,
      reason: type,
      ...(message && { message }),
      ...revision,
      ...(lastTransitionTime && { since: lastTransitionTime }),
      ...seen,
    };
  }
  if (operation?.phase === 'Running' || operation?.phase === 'Terminating') {
    const { startedAt } = operation;
    return {
      state: 'waiting',
      by,
      reason: 'Syncing',
      ...revision,
      ...(startedAt && { since: startedAt }),
      ...(isOverdue(startedAt, takenAt) && { overdue: true as const }),
      ...seen,
    };
  }
  const isSynced = sync.status === 'Synced';
  if (!isSynced && /^(Failed|Error)$/.test(operation?.phase ?? '')) {
    return {
      state: 'failed',
      by,
      reason: `Sync${operation?.phase}`,
      ...(operation?.message && { message: operation.message }),
      ...revision,
      ...(since && { since }),
      ...seen,
    };
  }
  if (isSynced && applied) {
    const dated = since && last === applied ? { since } : {};
    return { ...seen, state: 'synced', by, applied, ...dated };
  }
  if (sync.status === 'OutOfSync') {
    const { automated } = spec.syncPolicy ?? {};
    const follows = automated !== undefined && automated.enabled !== false;
    const isNew = sync.revision !== last;
    return follows && isNew
      ? { state: 'waiting', by, ...revision, ...seen }
      : { state: 'out-of-sync', by, ...revision, ...seen };
  }
  return {
    state: 'unknown',
    action: `Look at Application ${metadata.namespace}/${metadata.name}: Argo CD has not compared it with the repository yet`,
    observedAt,
  };
}
