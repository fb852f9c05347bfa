import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { checks } from '../checks';
import { Check, CheckResult, Input, runCheckOver } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { TraceScope } from '../inputs/scope';
import { sharingOf } from './sharingOf';

/** A check that was run for an exposure, and how it ended. */
export interface CheckRun extends Omit<CheckResult, 'missing'> {
  check: Check<Inputs>;
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence it used. */
  observedAt: string;
}

/**
 * Runs every check. One whose inputs are shared by all exposures of a spoke, or by those that come in alike, runs once for
 * all of them; what asks for something of the exposure's own is run anew, and nothing is kept of it.
 */
export function runChecks(
  scope: TraceScope,
  onFailure: (check: string, error: unknown) => void = () => {},
): CheckRun[] {
  const { port } = scope.exposure;
  const ofPort = keptRuns(scope.index, port);
  const ofGateway = keptRuns(scope.resolve('gatewayPods'), port);
  const kept = { spoke: ofPort, port: ofPort, gateway: ofGateway };
  return checks.map(check => {
    const sharing = sharingOf(check);
    const place = sharing === 'exposure' ? undefined : kept[sharing];
    const known = place?.get(check);
    if (known) return known;
    const found = run(check, scope, error => onFailure(check.id, error));
    place?.set(check, found);
    return found;
  });
}

const none: never[] = [];

type Runs = Map<Check<Inputs>, CheckRun>;

/** By what is there once for all that share a result: a version of a spoke's facts, or its gateway pods as they were found. */
const runsBy = new WeakMap<object, Map<number, Runs>>();

function keptRuns(shared: object, port: number): Runs {
  const byPort = runsBy.get(shared) ?? new Map<number, Runs>();
  runsBy.set(shared, byPort);
  const runs = byPort.get(port) ?? new Map();
  byPort.set(port, runs);
  return runs;
}

/** Shared ones are kept by `runChecks`. */
function run(
  check: Check<Inputs>,
  scope: TraceScope,
  onFailure: (error: unknown) => void,
): CheckRun {
  try {
    const { status, findings, missing, because, summary, observedAt } =
      runCheckOver(check, scope.resolve);
    return {
      check,
      status,
      findings,
      missing: missing.length > 0 ? missingOf(check, scope) : none,
      because,
      summary,
      observedAt: observedAt ?? scope.facts.takenAt,
    };
  } catch (error) {
    onFailure(error);
    const observedAt = oldestOf(check, scope);
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
          observedAt,
        },
      ],
      observedAt,
    };
  }
}

function oldestOf({ inputs }: Check<Inputs>, scope: TraceScope): string {
  let oldest: string | undefined;
  for (const name of inputs) {
    const input: Input<unknown> = scope.resolve(name);
    if (input.outcome === 'absent') continue;
    if (oldest === undefined || input.observedAt < oldest) {
      oldest = input.observedAt;
    }
  }
  return oldest ?? scope.facts.takenAt;
}

function missingOf({ inputs }: Check<Inputs>, scope: TraceScope) {
  const missing = inputs.flatMap((fact: keyof Inputs): MissingFact[] => {
    const input: Input<unknown> = scope.resolve(fact);
    if (input.outcome === 'ok' || input.outcome === 'absent') return [];
    const { outcome, source, action, observedAt } = input;
    return [{ fact, outcome, source, action, observedAt }];
  });
  return uniqBy(missing, ({ source }) => source);
}
