import {
  ExposureBlueprint,
  HubBlueprint,
  Preview,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/**
 * A file that a renderer made; `path` is relative to the owned folder, with `/`.
 *
 * @public
 */
export interface RenderedFile {
  /** With `/`, below the folder; one that leads out of it is refused with InputError. */
  path: string;
  /** Written as it is, in UTF-8. */
  content: string;
}

/**
 * A set of files that an exposure, a spoke or a hub owns in the fleet repository.
 *
 * @public
 */
export interface FileSet {
  /**
   * `clusters/<spoke>/apps/<namespace>/<service>`, `records/<spoke>/<namespace>/<service>`, `spokes/<spoke>`,
   * `clusters/<spoke>/platform`, `clusters/<spoke>/upgrades`, `hubs/<hub>`, `modules/hub` or `modules/spoke`: what the
   * set's manifest lists below it belongs to the set, nothing else does.
   */
  folder: string;
  /** All of them: what an earlier manifest lists and is not among them is deleted. */
  files: RenderedFile[];
}

/** Who asks, for the commit trailer and the pull request's text. @public */
export interface Requester {
  /** `user:default/guest` */
  userEntityRef: string;
  /** As the catalog has it; absent: the entity ref is shown. */
  displayName?: string;
}

/** The repository that a proposal goes to, and whose token. @public */
export interface ProposalTarget {
  /** As the scaffolder writes it: `host?owner=o&repo=r`. Must be in `spokes.repositories`. */
  repoUrl: string;
  /** The user's own token for the host; without it the integration's App or token is used. */
  token?: string;
}

/**
 * What becomes of a file that a person changed since it was rendered. `stop` writes nothing and names it. `keep` leaves it
 * as it is; its digest in the manifest stays that of what was rendered last, so the next run asks again. `take` puts ours
 * in its place. What is not ours (files beside the rendered ones, links) is never replaced or deleted.
 *
 * @public
 */
export type HandEditedChoice = 'stop' | 'keep' | 'take';

/** What is proposed, and by whom. @public */
export interface ProposalOptions {
  /** Refused with NotAllowedError unless `spokes.repositories` lists it for the spoke that the change is of. */
  target: ProposalTarget;
  /**
   * Written in one commit. The first one, or else the first removal, names the change and with it the branch; the others
   * must go with it: the records of the same exposure, the folders of the same spoke, the modules of a hub or a spoke.
   */
  fileSets: FileSet[];
  /** Owned folders that go, with the files that their manifest lists. */
  removals?: readonly string[];
  /** `stop` unless given. */
  handEdited?: HandEditedChoice;
  /** Subject of the commit and title of the pull request. */
  title: string;
  /** Markdown of the pull request; who asked and what was left alone is added. */
  description: string;
  /** Stands in the trailer of the commit; the author is whom the scaffolder configures. */
  requester: Requester;
  /**
   * What the requester owns, as `UserInfoService` tells. What lies in the folders already is shown and written over only
   * for its owner: the one that `blueprint.yaml` of the exposure, the spoke or the hub names on the base branch.
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

/** The pull request that came of it. @public */
export interface Proposal {
  /** Empty when `unchanged` and none is open. */
  pullRequestUrl: string;
  /** As the host counts, on GitLab within the project; 0 when `unchanged` and none is open. */
  pullRequestNumber: number;
  /** Made of what the change is about, so that proposing it again finds it. */
  branch: string;
  /** `unchanged` when the base branch already holds the same bytes; then there is no pull request. */
  outcome: 'opened' | 'updated' | 'unchanged';
}

/** What would be proposed, and to which repository. @public */
export type PreviewOptions = Pick<
  ProposalOptions,
  | 'target'
  | 'fileSets'
  | 'removals'
  | 'handEdited'
  | 'ownershipEntityRefs'
  | 'signal'
>;

/** A blueprint and the folder that it lies in. @public */
export interface FleetEntry<Blueprint> {
  /** From the root of the repository. */
  folder: string;
  /** As its schema made it: every default is filled in. */
  blueprint: Blueprint;
}

/**
 * What the base branch holds. It is everybody's: whoever passes it on shows each entry only to those who may see it.
 *
 * @public
 */
export interface FleetContent {
  /** The commit that was read. */
  commit: string;
  /** `hubs/<hub>/blueprint.yaml`. */
  hubs: Array<FleetEntry<HubBlueprint>>;
  /** `spokes/<spoke>/blueprint.yaml`. */
  spokes: Array<FleetEntry<SpokeBlueprint>>;
  /** `clusters/<spoke>/apps/<namespace>/<service>/blueprint.yaml`. */
  exposures: Array<FleetEntry<ExposureBlueprint>>;
  /** What should be a blueprint and cannot be read as one, and why. */
  unreadable: Array<{ path: string; reason: string }>;
  /**
   * The files of an owned folder that its manifest lists and that are there still, by path; none when there is no such
   * folder, or no manifest.
   */
  files(folder: string): Promise<RenderedFile[]>;
}

/**
 * Reads and writes the fleet repository.
 *
 * @public
 */
export interface FleetRepository {
  /** Unified diff and conflicts of a change against the base branch. Writes nothing. */
  preview(options: PreviewOptions): Promise<Preview>;
  /** One branch, one commit, one pull request. */
  propose(options: ProposalOptions): Promise<Proposal>;
  /** The blueprints on the base branch. */
  read(options: {
    target: ProposalTarget;
    signal?: AbortSignal;
  }): Promise<FleetContent>;
}
