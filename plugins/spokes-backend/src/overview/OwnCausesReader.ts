import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  formatExposureRef,
  OverviewCause,
  OwnCause,
  OwnCauses,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { omit } from 'lodash';
import { SpokesConfigSource } from '../config';
import { SummarizedExposure } from '../store';
import { countVerdicts } from './countVerdicts';
import { listCauses } from './listCauses';
import { SummaryCache } from './SummaryCache';
import { entityRefOf } from './toTracedLine';
import { VisibleExposures } from './VisibleExposures';

/** A home page has room for a few; the rest is a number. */
const mostCauses = 20;

/** Answers a home page: what is wrong now with what the caller owns. */
export class OwnCausesReader {
  readonly #config: SpokesConfigSource;
  readonly #summaries: Pick<SummaryCache, 'read'>;
  readonly #visible: Pick<VisibleExposures, 'owned'>;
  readonly #ownership: {
    read(credentials: BackstageCredentials): Promise<string[]>;
  };

  constructor(options: {
    config: SpokesConfigSource;
    summaries: Pick<SummaryCache, 'read'>;
    visible: Pick<VisibleExposures, 'owned'>;
    ownership: { read(credentials: BackstageCredentials): Promise<string[]> };
  }) {
    this.#config = options.config;
    this.#summaries = options.summaries;
    this.#visible = options.visible;
    this.#ownership = options.ownership;
  }

  async read(options: {
    index: FactsIndex;
    credentials: BackstageCredentials;
    /** Whether the caller may see everything. */
    fleet: boolean;
  }): Promise<OwnCauses> {
    const { index, credentials, fleet } = options;
    const config = this.#config.current;
    const owners = await this.#ownership.read(credentials);
    const lines = (await this.#summaries.read()).filter(({ exposure }) =>
      index.spokes.has(exposure.spoke),
    );
    const { spokes } = config;
    const own = await this.#visible.owned(lines, {
      owners,
      spokes,
      index,
      credentials,
    });
    const touched = new Set(
      own.flatMap(({ summary }) => summary.causes.map(({ key }) => key)),
    );
    const found = listCauses(fleet ? lines : own, config).filter(
      ({ key, owner = '' }) => touched.has(key) || owners.includes(owner),
    );
    const answer = {
      refreshSeconds: Math.ceil(
        Math.min(30_000, config.intervals.targetHealthMs) / 1000,
      ),
      exposures: own.length,
      verdicts: countVerdicts(own),
      causes: found
        .slice(0, mostCauses)
        .map(cause => toOwnCause(cause, { own, index })),
      causeCount: found.length,
    };
    const revision = createHash('sha256')
      .update(JSON.stringify(answer))
      .digest('base64url');
    return { revision, ...answer };
  }
}

function hits(
  lines: readonly SummarizedExposure[],
  { key }: Pick<OverviewCause, 'key'>,
): SummarizedExposure[] {
  return lines.filter(({ summary }) =>
    summary.causes.some(cause => cause.key === key),
  );
}

/** What is the caller's own shows it best; a neighbour that has a cause in common is only counted. */
function toOwnCause(
  cause: OverviewCause,
  { own, index }: { own: readonly SummarizedExposure[]; index: FactsIndex },
): OwnCause {
  const mine = hits(own, cause).map(({ exposure }) => exposure);
  const example =
    mine.find(
      one => formatExposureRef(one) === formatExposureRef(cause.example),
    ) ??
    mine.at(0) ??
    cause.example;
  const exampleEntityRef = entityRefOf(index, example);
  return {
    ...omit(cause, 'message', 'resource'),
    example,
    ...(exampleEntityRef && { exampleEntityRef }),
  };
}
