import {
  Finding,
  HopKind,
  Message,
  Observed,
  Report,
  showObserved,
  toFinding,
} from '@fitsync/backstage-plugin-spokes-common';

/**
 * The subject does not exist, as known from evidence that is ok. The hop that looks for the subject reports that; every
 * check that would judge the subject is *skipped*.
 *
 * @public
 */
export interface Absent {
  /** Beside the outcomes of a read: this one is knowledge, not the lack of it. */
  outcome: 'absent';
  /** What is not there, in words that follow "Not judged:". */
  because: string;
}

/** What a check asks for, as it was found for one exposure. @public */
export type Input<T> = Observed<T> | Absent;

/** The inputs of a set of facts by name, each as it was found. */
export type InputsOf<All> = { [K in keyof All]: Input<All[K]> };

type ArgsOf<M> = M extends Message<string, infer Args> ? Args : never;

/** Adds a finding: a message that the check declares, with its arguments and evidence. @public */
export type ReportFunction<Emits extends Message> = <M extends Emits>(
  message: M,
  report: Report<ArgsOf<M>>,
) => void;

/** What is known about the evidence of an input: for `Evidence.source` and `observedAt`. @public */
export interface Provenance {
  /** The calls or lists that it came from, joined by commas. */
  source: string;
  /** ISO 8601 instant of the oldest of them. */
  observedAt: string;
}

/**
 * Judges one hop of one exposure from facts that are all ok. Pure: no clock, network, configuration or logger.
 *
 * @public
 */
export interface Check<
  All = any,
  Names extends keyof All = any,
  Emits extends Message = any,
> {
  /** `hop-kind.rule-in-kebab-case`, unique. */
  id: string;
  /** Where its findings are shown. */
  hop: HopKind;
  /** The rule, in a sentence. */
  description: string;
  /** The facts it reads. Any that is not ok makes the result *unknown*, any that is absent makes it *skipped*. */
  inputs: readonly Names[];
  /** The messages it may report. */
  emits: readonly Emits[];
  /** What was seen when nothing is wrong, in a few words; may be used for the card's row. */
  summary?(values: Pick<All, Names>): string;
  /** Set when the summary is as true when something is wrong: a count, for instance. */
  summaryAlways?: true;
  /**
   * Set when its evidence is additional to that of the other checks of its hop: where it is missing the hop says so, and
   * the verdict is left to the others.
   */
  additional?: true;
  /** Asked only when all inputs are ok. What it throws makes the hop *unknown* and goes to `onFailure`. */
  run(
    /** Asked for by name: what is left over of them (`...rest`) is nothing. */
    values: Pick<All, Names>,
    report: ReportFunction<Emits>,
    /** Source and age of each input. */
    from: Record<Names, Provenance>,
  ): void;
}

/** Makes `defineCheck` for a set of inputs; the types refuse an undeclared input or message. */
export function checksOver<All>() {
  return function defineCheck<
    const Names extends keyof All,
    const Emits extends Message,
  >(check: Check<All, Names, Emits>): Check<All, Names, Emits> {
    return check;
  };
}

/** How a check ended for one exposure. */
export interface CheckResult {
  /** *unknown* where an input was not read, *skipped* where there is nothing to judge; else the gravest of the findings. */
  status: 'pass' | 'fail' | 'warn' | 'unknown' | 'skipped';
  /** In the order in which they were reported; none unless it ran. */
  findings: Finding[];
  /** Names of the inputs that were not ok. */
  missing: string[];
  /** Why it was skipped. */
  because?: string;
  /** What was seen, in a few words; absent where the check has none to say. */
  summary?: string;
}

/** Of the many results that hold none of something; never written to. */
const none: never[] = [];

/** Runs one check on its inputs. */
export function runCheck(
  check: Check,
  inputs: Record<string, Input<unknown> | undefined>,
): CheckResult {
  const values: Record<string, unknown> = {};
  const from: Record<string, Provenance> = {};
  for (const [name, input] of Object.entries(inputs)) {
    if (input?.outcome !== 'ok') continue;
    const { value, source, observedAt } = input;
    // As a trace gives them: there to be asked for by name, and not to be copied as a whole.
    Object.defineProperty(values, name, { value });
    Object.defineProperty(from, name, { value: { source, observedAt } });
  }
  const names: readonly PropertyKey[] = check.inputs;
  const { observedAt: _, ...result } = runCheckOver(
    check,
    names.map((__, place) => place),
    { found: names.map(name => inputs[String(name)]), values, from },
  );
  return result;
}

/** What a check made of its inputs, and the age of the oldest that there is. */
export interface CheckOutcome extends CheckResult {
  observedAt?: string;
}

/** Where a check finds its inputs. */
export interface CheckInputs<All> {
  /** How each input was found, by its place. */
  found: readonly (Input<unknown> | undefined)[];
  /** Those that are ok; looked at only once all that the check declares are. */
  values: All;
  /** The same of where they came from. */
  from: Record<keyof All, Provenance>;
}

/** How a check ended, as far as one that found nothing can be told from another. */
type Ending = Pick<
  CheckOutcome,
  'status' | 'because' | 'summary' | 'observedAt'
>;

/**
 * The same, with inputs that stand in a list at the places given: nothing is made for the many checks that end as they did
 * for the last exposure.
 *
 * @param last - how it ended before, without findings and with nothing missing; given back where it ends like that again
 */
export function runCheckOver<All, Last extends Ending = never>(
  check: Check<All, keyof All>,
  places: readonly number[],
  { found, values, from }: CheckInputs<All>,
  last?: Last,
): CheckOutcome | Last {
  let observedAt: string | undefined;
  let missing: string[] | undefined;
  let absent: Absent | undefined;
  // By place, as in `combine`: before the compiler has seen much of them, these loops are most of what a trace takes.
  for (let at = 0; at < places.length; at += 1) {
    const input = found[places[at]];
    if (input?.outcome === 'absent') {
      absent ??= input;
      continue;
    }
    if (input?.outcome !== 'ok') {
      (missing ??= []).push(String(check.inputs[at]));
    }
    if (input && (observedAt === undefined || input.observedAt < observedAt)) {
      observedAt = input.observedAt;
    }
  }
  if (missing) {
    return {
      status: 'unknown',
      findings: none,
      missing,
      because: undefined,
      summary: undefined,
      observedAt,
    };
  }
  if (absent) {
    return endQuietly('skipped', absent.because, undefined, observedAt, last);
  }

  const findings = findingsOf(check, values, from);
  const seen = check.summary?.(values);
  const summary = seen && showObserved(seen);
  if (!findings) {
    return endQuietly('pass', undefined, summary, observedAt, last);
  }
  return {
    status: statusOf(findings),
    findings,
    missing: none,
    because: undefined,
    summary,
    observedAt,
  };
}

function endQuietly<Last extends Ending>(
  status: CheckResult['status'],
  because: string | undefined,
  summary: string | undefined,
  observedAt: string | undefined,
  last?: Last,
): CheckOutcome | Last {
  return last !== undefined &&
    last.status === status &&
    last.because === because &&
    last.summary === summary &&
    last.observedAt === observedAt
    ? last
    : { status, findings: none, missing: none, because, summary, observedAt };
}

/** Of the check at work: one runs at a time, and none runs another. */
const reported: Finding[] = [];

function reportFinding(
  message: Message,
  report: Report<Record<string, string>>,
): void {
  reported.push(toFinding(message, report));
}

function findingsOf<All>(
  { run, hop }: Check<All, keyof All>,
  values: All,
  from: Record<keyof All, Provenance>,
): Finding[] | undefined {
  // A run that threw may have left some.
  if (reported.length > 0) reported.length = 0;
  run(values, reportFinding, from);
  // A code that may appear at several hops is found at that of the check.
  return reported.length > 0
    ? reported
        .splice(0)
        .map(finding => (finding.hop === hop ? finding : { ...finding, hop }))
    : undefined;
}

function statusOf(findings: Finding[]): CheckResult['status'] {
  if (findings.some(finding => finding.severity === 'error')) return 'fail';
  const warns = findings.some(
    ({ severity, about }) => severity === 'warning' && about !== 'practice',
  );
  return warns ? 'warn' : 'pass';
}
