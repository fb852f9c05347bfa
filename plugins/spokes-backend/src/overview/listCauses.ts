import {
  formatExposureRef,
  hops,
  OverviewCause,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, maxBy, orderBy, uniq } from 'lodash';
import { SpokesConfig } from '../config';
import { SummarizedExposure, TraceSummary } from '../store';

/** Enough to tell which; the rest is a number. */
const namedSpokes = 5;

type Cause = TraceSummary['causes'][number];

interface Hit {
  cause: Cause;
  line: SummarizedExposure;
  /** Whether it is what the verdict of the exposure is first about. */
  first: boolean;
}

/** One line a cause, however many exposures have it: the widest first, then the oldest. */
export function listCauses(
  lines: readonly SummarizedExposure[],
  config: Pick<SpokesConfig, 'hubs' | 'spokes'>,
): OverviewCause[] {
  const hits = lines.flatMap(line =>
    line.summary.causes.map(
      (cause, at): Hit => ({ cause, line, first: at === 0 }),
    ),
  );
  const causes = Object.entries(groupBy(hits, ({ cause }) => cause.key)).map(
    ([key, all]) => describe(key, all, config),
  );
  return orderBy(
    causes,
    ['blocked', 'exposures', 'since', 'key'],
    ['desc', 'desc', 'asc', 'asc'],
  );
}

function describe(
  key: string,
  hits: Hit[],
  config: Pick<SpokesConfig, 'hubs' | 'spokes'>,
): OverviewCause {
  const lines = hits.map(({ line }) => line);
  // An exposure with an earlier cause stood wrong before this one came: where there are others, they tell since when.
  const firsts = hits.filter(({ first }) => first).map(({ line }) => line);
  const [since] = (firsts.length > 0 ? firsts : lines)
    .map(line => line.since)
    .sort();
  const example = maxBy(firsts.length > 0 ? firsts : lines, line =>
    line.verdict === 'blocked' ? 1 : 0,
  );
  const { cause, line } = hits[0];
  const spokes = uniq(lines.map(({ exposure }) => exposure.spoke)).sort();
  const owner = platformOwner(cause, spokes, config);
  const { code, title, message, hop, resource, responsible } = cause;
  return {
    key,
    code,
    title,
    message,
    hop,
    resource,
    responsible,
    exposures: new Set(lines.map(one => formatExposureRef(one.exposure))).size,
    blocked: lines.filter(({ verdict }) => verdict === 'blocked').length,
    spokes: spokes.slice(0, namedSpokes),
    spokeCount: spokes.length,
    since,
    ...(owner && { owner }),
    example: (example ?? line).exposure,
  };
}

/** Of the hub, or of the one spoke that has it; whose an app is, only the catalog knows. */
function platformOwner(
  { responsible, hop }: Cause,
  spokes: string[],
  config: Pick<SpokesConfig, 'hubs' | 'spokes'>,
): string | undefined {
  if (responsible === 'app') return undefined;
  const bindings = config.spokes
    .map(({ binding }) => binding)
    .filter(({ name }) => spokes.includes(name));
  const { place } = hops[hop];
  const owners =
    place === 'spoke' || place === 'cluster'
      ? bindings.map(({ owner }) => owner)
      : bindings.map(
          ({ hub }) => config.hubs.find(({ name }) => name === hub.name)?.owner,
        );
  return owners.find(owner => owner !== undefined);
}
