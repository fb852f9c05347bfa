import { Preview } from '@fitsync/backstage-plugin-spokes-common';

/**
 * A file that a renderer made; `path` is relative to the owned folder, with `/`.
 *
 * @public
 */
export interface RenderedFile {
  path: string;
  content: string;
}

/**
 * A set of files that one exposure owns in the fleet repository.
 *
 * @public
 */
export interface FileSet {
  /** `clusters/<spoke>/apps/<namespace>/<app>`: everything below it belongs to this set, nothing else does. */
  folder: string;
  files: RenderedFile[];
}

/** Who asks, for the commit trailer and the pull request's text. @public */
export interface Requester {
  /** `user:default/guest` */
  userEntityRef: string;
  displayName?: string;
}

/** @public */
export interface ProposalTarget {
  /** As the scaffolder writes it: `host?owner=o&repo=r`. Must be in `spokes.repositories`. */
  repoUrl: string;
  /** The user's own token for the host; without it the integration's App or token is used. */
  token?: string;
}

/** @public */
export interface ProposalOptions {
  target: ProposalTarget;
  fileSet: FileSet;
  title: string;
  description: string;
  requester: Requester;
  /**
   * What the requester owns, as `UserInfoService` tells. What lies in the folder already is shown and written over only
   * for its owner: the one that `blueprint.yaml` on the base branch names.
   */
  ownershipEntityRefs: readonly string[];
  /** Ends git and the calls to the host. */
  signal?: AbortSignal;
  /**
   * Remembers the outcome of a side effect under a key, so that a run after a crash does not repeat it
   * (`ctx.checkpoint` of the scaffolder).
   */
  checkpoint?<T extends string | number | boolean>(
    key: string,
    effect: () => Promise<T>,
  ): Promise<T>;
}

/** @public */
export interface Proposal {
  pullRequestUrl: string;
  pullRequestNumber: number;
  branch: string;
  /** `unchanged` when the base branch already holds the same bytes; then there is no pull request. */
  outcome: 'opened' | 'updated' | 'unchanged';
}

/**
 * Reads and writes the fleet repository.
 *
 * @public
 */
export interface FleetRepository {
  /** Unified diff and conflicts of a file set against the base branch. Writes nothing. */
  preview(
    options: Pick<
      ProposalOptions,
      'target' | 'fileSet' | 'ownershipEntityRefs' | 'signal'
    >,
  ): Promise<Preview>;
  /** One branch, one commit, one pull request. */
  propose(options: ProposalOptions): Promise<Proposal>;
}
