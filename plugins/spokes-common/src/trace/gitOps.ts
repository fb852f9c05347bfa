import { ResourceRef } from '../findings/finding';

/** What was seen, and when. @public */
export interface GitOpsSeen {
  /** ISO 8601 instant of the oldest evidence used. */
  observedAt: string;
}

/** What an engine says of what it applies. @public */
export interface GitOpsApplied extends GitOpsSeen {
  /** The object of the engine that says so: a Kustomization, a GitRepository, an Application. */
  by: ResourceRef;
  /** The revision that was applied last. */
  applied?: string;
  /** ISO 8601, as the engine dates it. */
  since?: string;
}

/**
 * How far a GitOps engine is with the folder of an exposure: a line of its own beside the hops, which says nothing of the
 * traffic. `none` is known: an engine that is not installed, or that applies other folders, applies nothing here.
 *
 * @public
 */
export type TraceGitOps =
  | (GitOpsApplied & { state: 'synced'; applied: string })
  | (GitOpsApplied & {
      /** Something newer is fetched, or being applied. */
      state: 'waiting';
      /** The newer revision, where known. */
      revision?: string;
      /** In the engine's words: `DependencyNotReady`. */
      reason?: string;
      /** It waits longer than an engine does by itself. */
      overdue?: true;
    })
  | (GitOpsApplied & {
      state: 'failed';
      revision?: string;
      /** In the engine's words: `BuildFailed`. */
      reason: string;
      /** Shortened, and without what may be a secret. */
      message?: string;
    })
  | (GitOpsApplied & { state: 'suspended'; revision?: string })
  | (GitOpsApplied & {
      /** The cluster differs from what is merged, and nothing is about to change that. */
      state: 'out-of-sync';
      revision?: string;
    })
  | (GitOpsSeen & { state: 'none' })
  | (GitOpsSeen & {
      state: 'unknown';
      /** What to do about it. */
      action: string;
    });
