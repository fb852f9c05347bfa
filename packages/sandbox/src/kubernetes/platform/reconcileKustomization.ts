import { ClusterStore, KubeObject } from '../../world/World';

/** What came of applying a folder: nothing to say, or what the build or the API server would not take. */
export interface FolderOutcome {
  reason: 'ReconciliationSucceeded' | 'BuildFailed' | 'ReconciliationFailed';
  message?: string;
}

interface Condition {
  type: string;
  status: string;
  reason: string;
  message: string;
  lastTransitionTime: string;
}

/** Writes on a Kustomization what Flux would of having tried to apply a revision. */
export function reconcileKustomization(
  store: ClusterStore,
  kustomization: KubeObject,
  revision: string,
  outcome: FolderOutcome = { reason: 'ReconciliationSucceeded' },
): void {
  const { generation } = kustomization.metadata;
  const failure = buildFailure(kustomization) ?? outcome;
  const isDone = failure.reason === 'ReconciliationSucceeded';
  const { status = {} } = kustomization;
  store.apply({
    ...kustomization,
    status: {
      ...status,
      observedGeneration: generation,
      lastAttemptedRevision: revision,
      ...(isDone && { lastAppliedRevision: revision }),
      conditions: [
        since(status.conditions, {
          type: 'Ready',
          status: isDone ? 'True' : 'False',
          reason: failure.reason,
          message: failure.message ?? `Applied revision: ${revision}`,
        }),
      ],
    },
  });
}

/** Writes on a Kustomization that Flux is about to apply a revision. */
export function startReconciling(
  store: ClusterStore,
  kustomization: KubeObject,
  revision: string,
): void {
  const { status = {} } = kustomization;
  const progressing = (type: string, value: string) =>
    since(status.conditions, {
      type,
      status: value,
      reason: 'Progressing',
      message: `Detecting drift for revision ${revision}`,
    });
  store.apply({
    ...kustomization,
    status: {
      ...status,
      lastAttemptedRevision: revision,
      conditions: [
        progressing('Reconciling', 'True'),
        progressing('Ready', 'Unknown'),
      ],
    },
  });
}

/** A component that it names is a folder of the repository, and the sandbox's has none. */
export function buildFailure({ spec }: KubeObject): FolderOutcome | undefined {
  const [component] = spec.components ?? [];
  if (component === undefined) return undefined;
  return {
    reason: 'BuildFailed',
    message: `kustomize build failed: accumulating components: accumulateDirectory: couldn't make target for path "${component}": no such file or directory`,
  };
}

/** A condition keeps its time while its status stays. */
function since(
  before: Condition[] | undefined,
  now: Omit<Condition, 'lastTransitionTime'>,
): Condition {
  const same = before?.find(
    ({ type, status, message }) =>
      type === now.type && status === now.status && message === now.message,
  );
  const at = same?.lastTransitionTime ?? new Date().toISOString();
  return { ...now, lastTransitionTime: at.replace(/\.\d+Z$/, 'Z') };
}
