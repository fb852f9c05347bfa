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

/** The inputs of a set of facts by name, each as it was found. @public */
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

/**
 * Makes `defineCheck` for a set of inputs; the types refuse an undeclared input or message.
 *
 * @public
 */
export function checksOver<All>() {
  return function defineCheck<
    const Names extends keyof All,
    const Emits extends Message,
  >(check: Check<All, Names, Emits>): Check<All, Names, Emits> {
    return check;
  };
}

/** How a check ended for one exposure. @public */
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

/**
 * Runs one check on its inputs.
 *
 * @public
 */
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
  const { observedAt: _, ...result } = runCheckOver(check, {
    resolve: name => inputs[String(name)],
    values,
    from,
  });
  return result;
}

/** What a check made of its inputs, and the age of the oldest that there is. @public */
export interface CheckOutcome extends CheckResult {
  /** ISO 8601; absent where no input was found at all. */
  observedAt?: string;
}

/** Where a check finds its inputs. @public */
export interface CheckInputs<All> {
  /** How an input was found. It is asked for each that a check declares before the check runs. */
  resolve(name: keyof All): Input<unknown> | undefined;
  /** Those that are ok; looked at only once all that the check declares are. */
  values: All;
  /** The same of where they came from. */
  from: Record<keyof All, Provenance>;
}

/**
 * The same, with inputs that are looked up: little is made for the many checks that end before they begin, and for those
 * that find nothing.
 *
 * @public
 */
export function runCheckOver<All>(
  check: Check<All, keyof All>,
  { resolve, values, from }: CheckInputs<All>,
): CheckOutcome {
  const names: readonly (keyof All)[] = check.inputs;
  let observedAt: string | undefined;
  let missing: string[] | undefined;
  let absent: Absent | undefined;
  // By place, as in `combine`: before the compiler has seen much of them, these loops are most of what a trace takes.
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    const input = resolve(name);
    if (input?.outcome === 'absent') {
      absent ??= input;
      continue;
    }
    if (input?.outcome !== 'ok') (missing ??= []).push(String(name));
    if (input && (observedAt === undefined || input.observedAt < observedAt)) {
      ({ observedAt } = input);
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
    return {
      status: 'skipped',
      findings: none,
      missing: none,
      because: absent.because,
      summary: undefined,
      observedAt,
    };
  }

  let findings: Finding[] | undefined;
  check.run(
    values,
    // A code that may appear at several hops is found at that of the check.
    (message, report) =>
      (findings ??= []).push({
        ...toFinding(message, report),
        hop: check.hop,
      }),
    from,
  );
  const observed = check.summary?.(values);
  return {
    status: findings ? statusOf(findings) : 'pass',
    findings: findings ?? none,
    missing: none,
    because: undefined,
    summary: observed && showObserved(observed),
    observedAt,
  };
}

function statusOf(findings: Finding[]): CheckResult['status'] {
  if (findings.some(finding => finding.severity === 'error')) return 'fail';
  const warns = findings.some(
    ({ severity, about }) => severity === 'warning' && about !== 'practice',
  );
  return warns ? 'warn' : 'pass';
}
