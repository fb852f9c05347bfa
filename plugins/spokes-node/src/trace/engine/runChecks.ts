import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { checks } from '../checks';
import {
  Check,
  CheckOutcome,
  CheckResult,
  Input,
  runCheckOver,
} from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { Sharing, TraceScope } from '../inputs/scope';
import { ExposureScope } from './createScope';
import { placesOf } from './inputTable';
import { sharedWork, workOfGateway } from './sharedWork';
import { sharingOf } from './sharingOf';

/** A check that was run for an exposure, and how it ended. */
export interface CheckRun extends Omit<CheckResult, 'missing'> {
  check: Check<Inputs>;
  missing: MissingFact[];
  /** ISO 8601 instant of the oldest evidence it used. */
  observedAt: string;
}

/** Who shares each check, and where its inputs stand; made on first use, since checks are complete only once every module is loaded. */
let plans: { sharing: Sharing; places: readonly number[] }[] | undefined;

/**
 * Runs every check; a run has the place of its check. One whose inputs are shared by all exposures of a spoke, or by those
 * that come in alike, runs once for all of them. What asks for something of the exposure's own is run anew; where it found
 * nothing and has the same to say as the last one, it is that one, so that all that is made of it is made once.
 */
export function runChecks(
  scope: ExposureScope,
  onFailure: (check: string, error: unknown) => void = () => {},
): CheckRun[] {
  const { port } = scope.exposure;
  const { runs: ofPort, quiet } = sharedWork(scope.index, port);
  const ofGateway = workOfGateway(scope.resolve('podsOfGateway'), port).runs;
  const kept = { spoke: ofPort, port: ofPort, gateway: ofGateway };
  plans ??= checks.map(check => ({
    sharing: sharingOf(check),
    places: placesOf(check.inputs),
  }));
  return plans.map(({ sharing, places }, place) => {
    const shelf = sharing === 'exposure' ? undefined : kept[sharing];
    const known = shelf?.[place];
    if (known) return known;
    const one = run(checks[place], places, scope, onFailure, quiet[place]);
    if (shelf) shelf[place] = one;
    else if (isQuiet(one)) quiet[place] = one;
    return one;
  });
}

function isQuiet({ findings, missing }: CheckRun): boolean {
  return findings.length === 0 && missing.length === 0;
}

const none: never[] = [];

/** Shared ones are kept by `runChecks`. */
function run(
  check: Check<Inputs>,
  places: readonly number[],
  scope: ExposureScope,
  onFailure: (check: string, error: unknown) => void,
  /** One that found nothing. */
  last?: CheckRun,
): CheckRun {
  try {
    scope.find(places);
    const outcome = runCheckOver(check, places, scope, last);
    if (isRun(outcome)) return outcome;
    const { status, findings, missing, because, summary, observedAt } = outcome;
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
    onFailure(check.id, error);
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
      because: undefined,
      summary: undefined,
      observedAt,
    };
  }
}

/** One that ended as the last did is that one. */
function isRun(ended: CheckOutcome | CheckRun): ended is CheckRun {
  return 'check' in ended;
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
