import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { checks } from '../checks';
import { Check, CheckResult, Input, runCheck } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { TraceScope } from '../inputs/scope';

/** A check that was run for an exposure, and how it ended. */
export interface CheckRun extends Omit<CheckResult, 'missing'> {
  check: Check<Inputs>;
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence it used. */
  observedAt: string;
}

/**
 * Runs every check. The result of a check is kept by the identity of its inputs, so one whose inputs are shared by all
 * exposures of a spoke runs once for all of them.
 */
export function runChecks(
  scope: TraceScope,
  onFailure: (check: string, error: unknown) => void = () => {},
): CheckRun[] {
  return checks.map(check => {
    const inputs = check.inputs.map(name => scope.resolve(name));
    const place = placeOf(check, inputs);
    place.run ??= run(check, inputs, scope.facts.takenAt, error =>
      onFailure(check.id, error),
    );
    return place.run;
  });
}

/** A branch for each input's identity, with a result at the end. */
interface Branch {
  next: WeakMap<object, Branch>;
  run?: CheckRun;
}

const roots = new WeakMap<Check<Inputs>, Branch>();

function placeOf(check: Check<Inputs>, inputs: Input<unknown>[]): Branch {
  const newBranch = (): Branch => ({ next: new WeakMap() });
  const root = roots.get(check) ?? newBranch();
  roots.set(check, root);
  return inputs.reduce((branch, input) => {
    const next = branch.next.get(input) ?? newBranch();
    branch.next.set(input, next);
    return next;
  }, root);
}

function run(
  check: Check<Inputs>,
  inputs: Input<unknown>[],
  takenAt: string,
  onFailure: (error: unknown) => void,
): CheckRun {
  const named = Object.fromEntries(
    check.inputs.map((name, position) => [name, inputs[position]]),
  );
  const observedAt = inputs
    .flatMap(input => (input.outcome === 'absent' ? [] : [input.observedAt]))
    .sort()[0];
  try {
    return {
      ...runCheck(check, named),
      check,
      missing: missingOf(named),
      observedAt: observedAt ?? takenAt,
    };
  } catch (error) {
    onFailure(error);
    // Facts that are odd beyond what the schemas refuse: nothing is known, and that is what is said.
    return {
      check,
      status: 'unknown',
      findings: [],
      missing: [
        {
          fact: check.id,
          outcome: 'failed',
          source: check.id,
          action: `Read the facts again: '${check.id}' cannot judge what was read`,
          observedAt: observedAt ?? takenAt,
        },
      ],
      observedAt: observedAt ?? takenAt,
    };
  }
}

function missingOf(inputs: Record<string, Input<unknown>>): MissingFact[] {
  const missing = Object.entries(inputs).flatMap(([fact, input]) => {
    if (input.outcome === 'ok' || input.outcome === 'absent') return [];
    const { outcome, source, action, observedAt } = input;
    return [{ fact, outcome, source, action, observedAt }];
  });
  return uniqBy(missing, ({ source }) => source);
}
