import {
  Finding,
  HopKind,
  HopResult,
  hops,
  HopStatus,
  MissingFact,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy, uniq, uniqBy } from 'lodash';
import { Explanation } from './explain';
import { CheckRun } from './runChecks';
import { sharingOf } from './sharingOf';

/** What is said of a hop that passes and has nothing to tell. */
export const nothingInTheWay = 'Nothing in the way';

const worstFirst: HopStatus[] = ['fail', 'unknown', 'warn', 'pass', 'skipped'];

/** Puts the checks of each hop together, in the order of the hop table. A hop without a check does not appear. */
export function judgeHops(
  runs: readonly CheckRun[],
  { consequences }: Explanation,
  /** Says that traffic passes a hop although it was not read. */
  proof: (hop: HopKind) => string | undefined,
): HopResult[] {
  const causeOf = new Map(
    consequences.map(({ finding, cause }) => [finding, cause]),
  );
  const byHop = new Map<HopKind, CheckRun[]>();
  for (const one of runs) {
    const { hop } = one.check;
    const own = byHop.get(hop);
    if (own) own.push(one);
    else byHop.set(hop, [one]);
  }
  return kindsOf(hops).flatMap(hop => {
    const own = byHop.get(hop);
    if (!own) return [];
    const proven = proof(hop);
    const alike = judgedAlike(own, proven);
    if (alike) return [alike.result];
    const result = judgeHop(hop, own, causeOf, proven);
    keepJudged(own, proven, result);
    return [result];
  });
}

interface Judged {
  runs: readonly CheckRun[];
  proven?: string;
  result: HopResult;
}

/** By the first of its runs: a hop that every exposure of a spoke shares is put together once. */
const judged = new WeakMap<CheckRun, Judged>();

function judgedAlike(
  own: readonly CheckRun[],
  proven?: string,
): Judged | undefined {
  const known = judged.get(own[0]);
  return known &&
    known.proven === proven &&
    known.runs.length === own.length &&
    known.runs.every((run, position) => run === own[position])
    ? known
    : undefined;
}

/** What cuts a request may follow from another hop of the exposure's own, so it is judged anew for each. */
function keepJudged(
  own: readonly CheckRun[],
  proven: string | undefined,
  result: HopResult,
): void {
  const isShared = own.every(
    ({ check, status }) => status !== 'fail' && sharingOf(check) !== 'exposure',
  );
  if (isShared) judged.set(own[0], { runs: own, proven, result });
}

function judgeHop(
  hop: HopKind,
  own: CheckRun[],
  causeOf: Map<Finding, Finding>,
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
      follows
        ? []
        : sortBy(findings, [
            ({ severity }) => severity !== 'error',
            finding => causeOf.has(finding),
          ]),
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
  causeOf: Map<Finding, Finding>,
): string | undefined {
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
      const titles = findings
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
      return `Not judged: ${runs[0].because ?? 'nothing to look at'}`;
    default:
      return seen.join(' · ') || nothingInTheWay;
  }
}

function kindsOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
