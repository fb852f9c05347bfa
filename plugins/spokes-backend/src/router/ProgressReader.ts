import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  exposureEntityRef,
  ExposureRef,
  ExposureView,
  ProgressStep,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findGitOps,
  findReadySince,
} from '@fitsync/backstage-plugin-spokes-node';
import { KnownFleets } from '../fleet';
import { StoredTrace } from '../store';
import { progressOf } from './progressOf';
import { PullRequestCache } from './PullRequestCache';

type Absent = Omit<
  Extract<ExposureView, { status: 'not-live' }>,
  'status' | 'exposure'
>;

/** A merge shows in what is known of the repository within this time. */
const mergeShowsMs = 2 * 60_000;

/** How long a Service is new: as long as that, its page shows how it came. */
const newMs = 15 * 60_000;

/** How far an exposure is on its way from a pull request to traffic. */
export class ProgressReader {
  readonly #pullRequests: Pick<PullRequestCache, 'get'>;
  readonly #fleets: Pick<KnownFleets, 'get'>;
  readonly #now: () => Date;

  constructor(options: {
    pullRequests: Pick<PullRequestCache, 'get'>;
    fleets: Pick<KnownFleets, 'get'>;
    now: () => Date;
  }) {
    this.#pullRequests = options.pullRequests;
    this.#fleets = options.fleets;
    this.#now = options.now;
  }

  /**
   * Of one whose Service is not there. What GitOps says is shown only where the repository names the entity: an
   * annotation alone is a claim.
   */
  ofAbsent(entity: Entity, exposure: ExposureRef, index: FactsIndex): Absent {
    const described = this.#describedFor(exposure);
    const isMine = described === stringifyEntityRef(entity);
    if (described !== undefined && described !== 'nobody' && !isMine) return {};

    const pullRequest = this.#pullRequests.get(exposure);
    const found = isMine ? findGitOps(index, exposure) : undefined;
    const isGone =
      described === 'nobody' &&
      pullRequest?.state === 'merged' &&
      this.#now().getTime() - Date.parse(pullRequest.mergedAt) > mergeShowsMs;
    const progress = isGone
      ? undefined
      : progressOf({
          ...(pullRequest && { pullRequest }),
          described: isMine,
          ...(found && { gitOps: found.gitOps }),
        });
    return {
      ...(pullRequest?.state === 'open' && { pullRequest: pullRequest.url }),
      ...found,
      ...(progress && { progress }),
    };
  }

  /** Of one that is there, while it is new and came by a pull request: of any other there is no way to tell of. */
  ofLive(
    { trace, since }: StoredTrace,
    service: Service,
    index: FactsIndex,
  ): ProgressStep[] | undefined {
    const { creationTimestamp } = service.metadata;
    const age = this.#now().getTime() - Date.parse(creationTimestamp ?? '');
    if (!(age < newMs)) return undefined;

    // One that is open is about a later change: this one is there already.
    const pullRequest = this.#pullRequests.get(trace.exposure);
    if (pullRequest?.state !== 'merged') return undefined;

    const readySince = findReadySince(index, trace.exposure);
    return progressOf({
      pullRequest,
      ...(trace.gitOps && { gitOps: trace.gitOps }),
      live: {
        ...(creationTimestamp && { since: creationTimestamp }),
        ...(readySince && { readySince }),
        trace,
        verdictSince: since,
      },
    });
  }

  /** The entity that the blueprint on the base branch names; `nobody` where there is none, undefined where nobody knows. */
  #describedFor({
    spoke,
    namespace,
    service,
  }: ExposureRef): string | undefined {
    const known = this.#fleets.get();
    const folder = `clusters/${spoke}/apps/${namespace}/${service}`;
    const found = known?.fleets
      .flatMap(({ content }) => content.exposures)
      .find(one => one.folder === folder);
    if (found) {
      const ref = parseEntityRef(exposureEntityRef(found.blueprint));
      return stringifyEntityRef(ref);
    }
    return known && known.unread.length === 0 ? 'nobody' : undefined;
  }
}
