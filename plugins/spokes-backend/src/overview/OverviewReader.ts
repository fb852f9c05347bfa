import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  BackendStatus,
  ClusterSetup,
  FleetOverview,
  FleetView,
  formatExposureRef,
  OverviewCause,
  overviewQuestionSchema,
  OverviewRow,
  TracedPage,
  tracedQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { compact, groupBy, uniq } from 'lodash';
import { z } from 'zod';
import { SpokesConfigSource } from '../config';
import { maxAgesOf } from '../evaluation';
import { MuteStore } from '../mute';
import { SummarizedExposure } from '../store';
import { acceptedOn } from './acceptedOn';
import { countVerdicts } from './countVerdicts';
import { describeFleetCost } from './describeCost';
import { listCauses } from './listCauses';
import { listRows } from './listRows';
import { matches } from './matches';
import { stagesOf } from './stagesOf';
import { SummaryCache } from './SummaryCache';
import { takePage } from './takePage';
import { entityRefOf, toTracedLine } from './toTracedLine';
import { unreadSources } from './unreadSources';
import { verdictRank } from './verdictRank';

/** Causes beyond these are a number: nobody mends more than that at once. */
const mostCauses = 50;

const keyOf = {
  worst: (row: OverviewRow) => [
    -row.verdicts.blocked,
    -row.verdicts.degraded,
    row.setup ? 0 : 1,
    -row.verdicts.unknown,
    row.spoke,
  ],
  name: (row: OverviewRow) => [row.spoke],
  exposures: (row: OverviewRow) => [-row.exposures, row.spoke],
};

/** Answers the page of the fleet: what is wrong now, spokes by hops, exposures. */
export class OverviewReader {
  readonly #config: SpokesConfigSource;
  readonly #summaries: Pick<SummaryCache, 'read'>;
  readonly #mutes: Pick<MuteStore, 'list'>;
  readonly #catalog: CatalogService;
  readonly #setupOf: (cluster: string) => ClusterSetup | undefined;
  readonly #sources: () => BackendStatus['sources'];
  readonly #now: () => Date;

  constructor(options: {
    config: SpokesConfigSource;
    summaries: Pick<SummaryCache, 'read'>;
    mutes: Pick<MuteStore, 'list'>;
    catalog: CatalogService;
    setupOf(cluster: string): ClusterSetup | undefined;
    sources(): BackendStatus['sources'];
    now?: () => Date;
  }) {
    this.#config = options.config;
    this.#summaries = options.summaries;
    this.#mutes = options.mutes;
    this.#catalog = options.catalog;
    this.#setupOf = options.setupOf;
    this.#sources = options.sources;
    this.#now = options.now ?? (() => new Date());
  }

  /** For callers who may see the fleet. */
  async overview(
    question: z.output<typeof overviewQuestionSchema>,
    options: {
      index: FactsIndex;
      fleet: FleetView;
      credentials: BackstageCredentials;
    },
  ): Promise<FleetOverview> {
    const { index, fleet, credentials } = options;
    const config = this.#config.current;
    const lines = await this.#lines(index);
    const setupOf = this.#setupOf;
    const oldest = Math.max(...Object.values(maxAgesOf(config)));
    const rows = listRows({
      config,
      lines,
      fleet,
      setupOf,
      stagesOf: spoke => stagesOf(spoke, { config, index, fleet, setupOf }),
      staleBefore: new Date(this.#now().getTime() - oldest).toISOString(),
    });
    const found = this.#matching(rows, lines, question);
    const { items, next } = takePage(found, keyOf[question.sort], question);
    const causes = listCauses(lines, config);
    const mutes = await this.#mutes.list();
    const answer = {
      refreshSeconds: Math.ceil(
        Math.min(30_000, config.intervals.targetHealthMs) / 1000,
      ),
      totals: {
        spokes: rows.length,
        exposures: lines.length,
        verdicts: countVerdicts(lines),
      },
      causes: await this.#withOwners(
        causes.slice(0, mostCauses),
        index,
        credentials,
      ),
      causeCount: causes.length,
      unread: unreadSources(this.#sources(), fleet.unread),
      cost: describeFleetCost(index, config.prices),
      hubs: uniq(rows.map(({ hub }) => hub)).sort(),
      rows: items.map(row => {
        const muted = mutes.get(row.spoke);
        const accepted = acceptedOn(index, row.spoke);
        return {
          ...row,
          ...(muted && { muted }),
          ...(accepted && { accepted }),
        };
      }),
      matching: found.length,
      ...(next && { next }),
    };
    return { revision: digest(answer), ...answer };
  }

  /** For callers who may see the fleet. */
  async traced(
    question: z.output<typeof tracedQuestionSchema>,
    options: { index: FactsIndex },
  ): Promise<TracedPage> {
    const { index } = options;
    return pageOfLines(await this.#lines(index), question, index);
  }

  /** What belongs to a spoke that is configured no more is forgotten with the next evaluation. */
  async #lines(index: FactsIndex): Promise<SummarizedExposure[]> {
    const lines = await this.#summaries.read();
    return lines.filter(({ exposure }) => index.spokes.has(exposure.spoke));
  }

  #matching(
    rows: OverviewRow[],
    lines: SummarizedExposure[],
    { search, hub, verdict }: z.output<typeof overviewQuestionSchema>,
  ): OverviewRow[] {
    const bySpoke = search
      ? groupBy(lines, ({ exposure }) => exposure.spoke)
      : {};
    return rows.filter(
      row =>
        (!hub || row.hub === hub) &&
        (!verdict || row.verdicts[verdict] > 0) &&
        (matches(search, row.spoke, row.hub, row.owner) ||
          (bySpoke[row.spoke] ?? []).some(line => matchesLine(search, line))),
    );
  }

  /** The catalog tells whose an app is, as far as the caller may see it. */
  async #withOwners(
    causes: OverviewCause[],
    index: FactsIndex,
    credentials: BackstageCredentials,
  ): Promise<OverviewCause[]> {
    const refOf = ({ example }: OverviewCause) => entityRefOf(index, example);
    const entityRefs = uniq(compact(causes.map(refOf)));
    if (entityRefs.length === 0) return causes;
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials },
    );
    const owners = new Map(
      compact(items).map(entity => [
        stringifyEntityRef(entity),
        entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
          ?.targetRef,
      ]),
    );
    return causes.map(cause => {
      const ref = refOf(cause);
      if (!ref || !owners.has(ref)) return cause;
      const owner = cause.responsible === 'app' ? owners.get(ref) : cause.owner;
      return { ...cause, ...(owner && { owner }), exampleEntityRef: ref };
    });
  }
}

/** Those of some exposures that a question is about, a page of them, worst first. */
export function pageOfLines(
  lines: readonly SummarizedExposure[],
  question: z.output<typeof tracedQuestionSchema>,
  index: FactsIndex,
): TracedPage {
  const { search, spoke, verdict, cause } = question;
  const found = lines.filter(
    line =>
      (!spoke || line.exposure.spoke === spoke) &&
      (!verdict || line.verdict === verdict) &&
      (!cause || line.summary.causes.some(({ key }) => key === cause)) &&
      matchesLine(search, line),
  );
  const { items, next } = takePage(
    found,
    line => [verdictRank(line.verdict), formatExposureRef(line.exposure)],
    question,
  );
  return {
    items: items.map(line => toTracedLine(line, index)),
    matching: found.length,
    ...(next && { next }),
  };
}

function matchesLine(
  search: string | undefined,
  { exposure, summary }: SummarizedExposure,
): boolean {
  return matches(search, formatExposureRef(exposure), summary.url);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
