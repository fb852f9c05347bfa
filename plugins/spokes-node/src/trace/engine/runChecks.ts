import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { checks } from '../checks';
import { Check, CheckResult, Input, runCheck } from '../defineCheck';
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

function run(
  check: Check<Inputs>,
  scope: TraceScope,
  onFailure: (error: unknown) => void,
): CheckRun {
  const inputs: Record<string, Input<unknown>> = {};
  let oldest: string | undefined;
  for (const name of check.inputs) {
    const input = scope.resolve(name);
    inputs[name] = input;
    if (input.outcome === 'absent') continue;
    if (oldest === undefined || input.observedAt < oldest) {
      oldest = input.observedAt;
    }
  }
  const observedAt = oldest ?? scope.facts.takenAt;
  try {
    const result = runCheck(check, inputs);
    return {
      ...result,
      check,
      missing: result.status === 'unknown' ? missingOf(inputs) : [],
      observedAt,
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
          observedAt,
        },
      ],
      observedAt,
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
