import {
  Finding,
  HopKind,
  HopResult,
  hops,
  HopStatus,
  MissingFact,
  nothingInTheWay,
} from '@fitsync/backstage-plugin-spokes-common';
import { countBy, maxBy, sortBy, uniq, uniqBy } from 'lodash';
import { checks } from '../checks';
import { Explanation } from './explain';
import { CheckRun } from './runChecks';
import { sharingOf } from './sharingOf';

const worstFirst: HopStatus[] = ['fail', 'unknown', 'warn', 'pass', 'skipped'];

const noCauses: ReadonlyMap<Finding, Finding> = new Map();

/** A hop as it was judged for some exposure. */
export interface JudgedHop {
  runs: readonly CheckRun[];
  proven?: string;
  result: HopResult;
}

/**
 * Puts the checks of each hop together, in the order of the hop table. A hop without a check does not appear. What comes
 * out for several exposures, as most hops do, is put together once: `last` holds how each was judged for the one before.
 */
export function judgeHops(
  /** Each at the place of its check. */
  runs: readonly CheckRun[],
  { consequences }: Explanation,
  /** Says that traffic passes a hop although it was not read. */
  proof: (hop: HopKind) => string | undefined,
  last: (JudgedHop | undefined)[] = [],
): HopResult[] {
  const causeOf =
    consequences.length > 0
      ? new Map(consequences.map(({ finding, cause }) => [finding, cause]))
      : noCauses;
  const results: HopResult[] = [];
  const ordered = placesOfHops();
  for (let at = 0; at < ordered.length; at += 1) {
    const { hop, places } = ordered[at];
    const proven = proof(hop);
    const known = last[at];
    if (known && isJudgedAlike(known, runs, places, proven)) {
      results.push(known.result);
      continue;
    }
    const all = places.map(place => runs[place]);
    const own = hop === 'probe' ? withoutIdle(all) : all;
    if (own.length === 0) continue;
    const result = judgeHop(hop, own, causeOf, proven);
    if (isWorthKeeping(own)) last[at] = { runs: all, proven, result };
    results.push(result);
  }
  return results;
}

/** A hop that is only there where requests are sent on trial. */
function withoutIdle(runs: CheckRun[]): CheckRun[] {
  return runs.filter(({ status }) => status !== 'skipped');
}

let known: { hop: HopKind; places: number[] }[] | undefined;

/** The places of the checks of each hop; made on first use, since checks are complete only once every module is loaded. */
function placesOfHops() {
  known ??= kindsOf(hops).flatMap(hop => {
    const places = checks.flatMap((check, place) =>
      check.hop === hop ? [place] : [],
    );
    return places.length > 0 ? [{ hop, places }] : [];
  });
  return known;
}

function isJudgedAlike(
  { runs, proven }: JudgedHop,
  all: readonly CheckRun[],
  places: readonly number[],
  provenNow?: string,
): boolean {
  if (proven !== provenNow) return false;
  for (let at = 0; at < places.length; at += 1) {
    if (runs[at] !== all[places[at]]) return false;
  }
  return true;
}

/**
 * What cuts a request may follow from another hop of the exposure's own, so it is judged anew for each; and what was found
 * of the exposure's own is met by no other.
 */
function isWorthKeeping(own: readonly CheckRun[]): boolean {
  return own.every(
    ({ check, status, findings }) =>
      status !== 'fail' &&
      (findings.length === 0 || sharingOf(check) !== 'exposure'),
  );
}

function judgeHop(
  hop: HopKind,
  own: CheckRun[],
  causeOf: ReadonlyMap<Finding, Finding>,
  proven?: string,
): HopResult {
  const findings = own.flatMap(run => run.findings);
  const status = worstOf(own.map(run => run.status));
  const follows = followedBy(findings, causeOf);
  return {
    hop,
    direction: hops[hop].direction,
    status,
    summary: summarise(
      status,
      own,
      // A hop that holds a cause is told by it, not by what follows from it.
      follows ? [] : findings,
      causeOf,
      proven,
    ),
    findings,
    ...(follows && { follows }),
    missing: missingOf(own),
    observedAt: oldestOf(own),
  };
}

function missingOf(runs: readonly CheckRun[]): MissingFact[] {
  const missing = runs.flatMap(run => run.missing);
  return missing.length > 1 ? uniqBy(missing, ({ source }) => source) : missing;
}

function oldestOf(runs: readonly CheckRun[]): string {
  let [{ observedAt }] = runs;
  for (const run of runs) {
    if (run.observedAt < observedAt) ({ observedAt } = run);
  }
  return observedAt;
}

function worstOf(statuses: HopStatus[]): HopStatus {
  return worstFirst.find(status => statuses.includes(status)) ?? 'skipped';
}

/** The cause's code, when nothing of the hop is a cause itself. */
function followedBy(
  findings: Finding[],
  causeOf: ReadonlyMap<Finding, Finding>,
): string | undefined {
  if (causeOf.size === 0) return undefined;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const causes = errors.map(finding => causeOf.get(finding));
  return causes.every(cause => cause !== undefined)
    ? causes[0]?.code
    : undefined;
}

function summarise(
  status: HopStatus,
  runs: CheckRun[],
  findings: Finding[],
  causeOf: ReadonlyMap<Finding, Finding>,
  proof?: string,
): string {
  const seen = uniq(
    runs.flatMap(({ check, status: own, summary }) =>
      summary && (own === 'pass' || own === 'warn' || check.summaryAlways)
        ? [summary]
        : [],
    ),
  );
  switch (status) {
    case 'fail':
    case 'warn': {
      const titles = sortBy(findings, [
        ({ severity }) => severity !== 'error',
        finding => causeOf.has(finding),
      ])
        .filter(({ severity }) => severity !== 'info')
        .slice(0, 1)
        .map(({ title }) => title);
      return [...titles, ...seen].join(' · ') || 'Follows from another hop';
    }
    case 'unknown': {
      const missing = uniq(
        runs.flatMap(run => run.missing.map(({ source }) => source)),
      );
      return [
        `Not read: ${missing.join(', ')}`,
        ...(proof ? [proof] : []),
      ].join('; ');
    }
    case 'skipped':
      return `Not judged: ${mostOften(runs) ?? 'nothing to look at'}`;
    default:
      return seen.join(' · ') || nothingInTheWay;
  }
}

/** The reason that most checks of a hop have: one that is about a rare object says little of it. */
function mostOften(runs: readonly CheckRun[]): string | undefined {
  const reasons = runs.map(({ because }) => because);
  const times = countBy(reasons);
  return maxBy(reasons, reason => times[String(reason)]);
}

function kindsOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
