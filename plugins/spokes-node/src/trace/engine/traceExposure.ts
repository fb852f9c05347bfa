import {
  cutEveryZone,
  cutsEveryRequest,
  ExposureRef,
  Finding,
  HopResult,
  hops,
  Message,
  MissingFact,
  Service,
  Trace,
  TraceProbe,
  VerdictEvidence,
  verdictOf,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { checks } from '../checks';
import { isOfApp } from '../checks/probe/requestsAreAnswered';
import { serviceHasReadyEndpoints } from '../checks/service/serviceHasReadyEndpoints';
import { Input } from '../defineCheck';
import { findExposureTarget } from '../exposures/findExposureTarget';
import { findService } from '../exposures/findService';
import { TraceScope } from '../inputs/scope';
import { FactsIndex } from '../lookup/createFactsIndex';
import { createScope, ExposureScope } from './createScope';
import { explain, Explanation } from './explain';
import { isOpenWarning, markAccepted } from './markAccepted';
import { judgeHops } from './judgeHops';
import { leaveToSpoke } from './leaveToSpoke';
import { TraceOptions } from './JudgingFailure';
import { nameRoute } from './nameRoute';
import { provenHops } from './provenHops';
import { CheckRun, runChecks } from './runChecks';
import { registeredTargets } from './registeredTargets';
import { sharedWork } from './sharedWork';
import { startingPods } from './startingPods';
import { toRows } from './toRows';
import { zonesOf } from './zonesOf';

/**
 * Holds one exposure against the facts: every hop, in both directions. Never throws: what cannot be judged is unknown.
 *
 * @public
 */
export function traceExposure(
  index: FactsIndex,
  ref: ExposureRef,
  { onFailure }: TraceOptions = {},
): Trace {
  const tell = (part: string, error: unknown) =>
    onFailure?.({ spoke: ref.spoke, part, error });
  const spoke = index.spokes.get(ref.spoke);
  if (!spoke) {
    return untraceable(index, ref, {
      source: 'spokes.clusters',
      action: `Add ${ref.spoke} to spokes.clusters: no spoke has that name`,
    });
  }
  try {
    const { target, routed } = findExposureTarget(spoke.facts, ref);
    const scope = createScope(spoke, target, tell);
    return traceScope(index, scope, routed, tell);
  } catch (error) {
    tell('trace', error);
    return untraceable(index, ref, {
      source: 'facts',
      action: `Read the facts of ${ref.spoke} again: they have a shape that cannot be judged`,
    });
  }
}

function traceScope(
  index: FactsIndex,
  scope: ExposureScope,
  routed: boolean,
  tell: (part: string, error: unknown) => void,
): Trace {
  const { spoke, namespace, service } = scope.exposure;
  const exposure = { spoke, namespace, service };
  const starting = startingPods(scope);
  const all = runChecks(scope, tell);
  const runs = leaveToSpoke(
    markAccepted(
      starting > 0 ? all.map(run => awaitStart(run, starting)) : all,
      scope,
    ),
    scope,
  );
  const findings = findingsOf(runs);
  const shared = sharedWork(scope.index, scope.exposure.port);
  const explanation = sayUnexplained(
    explain(findings, code => messagesByCode().get(code)),
  );
  const proof = provenHops(scope);
  const judged = judgeHops(
    runs,
    explanation,
    hop => (proof.hops.includes(hop) ? proof.says : undefined),
    shared.hops,
  );
  const results = nameRoute(judged, scope);
  const { causes } = explanation;
  // Advice about the spoke is neither a warning of the exposure nor accepted there.
  const own = findings.filter(
    ({ about }) => service === '' || about !== 'spoke',
  );
  const accepted = own.filter(
    finding => finding.accepted && !finding.accepted.expired,
  ).length;
  const probe = probeOf(scope);
  const gitOps = scope.resolve('gitOps');
  const zones = zonesOf(scope);
  const targets = registeredTargets(scope);
  const blind = runs.filter(run => run.status === 'unknown' && couldBlock(run));
  const url = routed ? urlOf(scope) : undefined;
  // What follows from a cause may cut more than the cause does: it was judged on evidence of its own.
  const cutting = [
    ...causes,
    ...explanation.consequences.map(({ finding }) => finding),
  ];
  const firstBlocking =
    firstWith(results, causes, cutsEveryRequest) ??
    (cutEveryZone(cutting)
      ? firstWith(results, causes, ({ share }) => share?.zones !== undefined)
      : undefined);
  return {
    exposure,
    ...(url && { url }),
    verdict: verdictOf({
      service:
        starting > 0 ? 'starting' : presenceOf(findService(index, exposure)),
      causes: cutting,
      unknownHops: blind.map(({ check }) => check.hop),
      provenHops: proof.hops,
    }),
    hops: results,
    rows: toRows(results, shared.rows),
    causes,
    consequences: explanation.consequences.map(({ finding }) => finding),
    warnings: own.filter(isOpenWarning).length,
    ...(accepted > 0 && { accepted }),
    ...(firstBlocking && { firstBlocking: firstBlocking.hop }),
    ...(starting > 0 && { starting }),
    ...(probe && { probe }),
    ...(zones && { zones }),
    ...(targets && { targets }),
    ...(gitOps.outcome === 'ok' && { gitOps: gitOps.value }),
    missing: uniqBy(
      blind.flatMap(run => run.missing),
      ({ source }) => source,
    ),
    observedAt: oldestOf(results) ?? scope.facts.takenAt,
  };
}

/** Most checks find nothing. */
function findingsOf(runs: readonly CheckRun[]): Finding[] {
  const all: Finding[] = [];
  for (const { findings } of runs) {
    if (findings.length > 0) all.push(...findings);
  }
  return all;
}

function oldestOf(results: readonly HopResult[]): string | undefined {
  let oldest: string | undefined;
  for (const { observedAt } of results) {
    if (oldest === undefined || observedAt < oldest) oldest = observedAt;
  }
  return oldest;
}

function firstWith(
  results: readonly HopResult[],
  causes: readonly Finding[],
  holds: (cause: Finding) => boolean,
): HopResult | undefined {
  if (causes.length === 0) return undefined;
  return results.find(({ hop }) =>
    causes.some(cause => cause.hop === hop && holds(cause)),
  );
}

/** A request that failed although nothing that was read stands in its way: that is all there is to say, and it is said. */
function sayUnexplained({ causes, consequences }: Explanation): Explanation {
  return {
    consequences,
    causes: causes.map(cause =>
      cause.hop === 'probe'
        ? {
            ...cause,
            message: `${cause.message} No cause was found: nothing of AWS or the cluster that was read explains it.`,
          }
        : cause,
    ),
  };
}

/** Only what is young enough to be judged. */
function probeOf(scope: TraceScope): TraceProbe | undefined {
  const answers = scope.resolve('probeAnswers');
  if (answers.outcome !== 'ok') return undefined;
  const asked = answers.value.filter(({ outcome }) => outcome !== 'not-sent');
  if (asked.length === 0) return undefined;
  const own = asked.filter(isOfApp);
  return {
    asked: asked.length,
    answered: own.length,
    ...(own[0]?.status !== undefined && { status: own[0].status }),
    observedAt: answers.observedAt,
  };
}

function presenceOf({ outcome }: Input<Service>): VerdictEvidence['service'] {
  if (outcome === 'ok') return 'live';
  return outcome === 'absent' ? 'absent' : 'unread';
}

/**
 * Endpoints of pods that start for the first time are not judged: there are none yet, and that is as it should be. What
 * passes of the Service and its pods does not make a row that reads as fine.
 */
function awaitStart(run: CheckRun, starting: number): CheckRun {
  const { check, status } = run;
  const waits = check === serviceHasReadyEndpoints || status === 'pass';
  if (hops[check.hop].row !== 'service' || !waits) return run;
  const because =
    starting === 1 ? '1 pod is starting' : `${starting} pods are starting`;
  return { ...run, status: 'skipped', findings: [], because };
}

/**
 * A check that can only warn leaves the verdict alone, read or not; so does one of the nodes' own way out, and a request on
 * trial that was not sent.
 */
function couldBlock({ check }: CheckRun): boolean {
  if (check.additional) return false;
  if (check.hop === 'egress' || check.hop === 'probe') return false;
  return check.emits.some(({ severity }) => severity === 'error');
}

function urlOf(scope: TraceScope): string | undefined {
  const { scheme, host, path } = scope.exposure;
  const loadBalancer = scope.resolve('loadBalancer');
  const name =
    host ??
    (loadBalancer.outcome === 'ok' ? loadBalancer.value.dnsName : undefined);
  return name && `${scheme}://${name}${path}`;
}

let known: ReadonlyMap<string, Message> | undefined;

/** Built on first use: checks are complete only once every module is loaded. */
function messagesByCode(): ReadonlyMap<string, Message> {
  known ??= new Map(
    checks.flatMap(check =>
      check.emits.map(message => [message.code, message] as const),
    ),
  );
  return known;
}

function untraceable(
  { facts }: FactsIndex,
  exposure: ExposureRef,
  why: Pick<MissingFact, 'source' | 'action'>,
): Trace {
  return {
    exposure,
    verdict: 'unknown',
    hops: [],
    rows: [],
    causes: [],
    consequences: [],
    warnings: 0,
    missing: [
      { ...why, fact: 'spoke', outcome: 'failed', observedAt: facts.takenAt },
    ],
    observedAt: facts.takenAt,
  };
}
