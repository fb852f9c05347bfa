import {
  ExposureRef,
  Facts,
  Finding,
  formatExposureRef,
  Trace,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';
import { differenceBy, sortBy, unionBy } from 'lodash';
import { TraceOptions } from '../trace/engine/JudgingFailure';
import { traceExposure } from '../trace/engine/traceExposure';
import { listExposures } from '../trace/exposures/listExposures';
import { createFactsIndex } from '../trace/lookup/createFactsIndex';
import { overlay } from './overlay';
import { ProposedChange } from './ProposedChange';
import { ExposureEffect, UnjudgedObject, WhatIf } from './ExposureEffect';

const effectOrder: ExposureEffect['effect'][] = ['breaks', 'alters', 'mends'];

/** From good to bad. */
const verdictOrder: Verdict[] = [
  'reachable',
  'unknown',
  'degraded',
  'not-live',
  'blocked',
];

/** Which exposures are asked about, and who hears of what could not be judged. @public */
export interface WhatIfOptions extends TraceOptions {
  /** All of the spokes that share a changed cluster unless given. */
  exposures?: readonly ExposureRef[];
}

/**
 * What changes would do to live exposures: traces those of every spoke that is changed with the facts as they are, and
 * with the changes laid over them. Pure; never throws.
 *
 * @public
 */
export function whatIf(
  facts: Facts,
  changes: readonly ProposedChange[],
  { exposures: asked, ...options }: WhatIfOptions = {},
): WhatIf {
  const unjudged: UnjudgedObject[] = [];
  const assumptions: string[] = [];
  let { clusters } = facts;
  for (const change of changes) {
    const name = facts.spokes.find(one => one.name === change.spoke)?.cluster;
    clusters = clusters.map(cluster => {
      if (cluster.cluster !== name) return cluster;
      const laid = overlay(cluster, change, facts.takenAt);
      unjudged.push(...laid.unjudged);
      assumptions.push(...laid.assumptions);
      return laid.cluster;
    });
  }
  const before = createFactsIndex(facts);
  const after = createFactsIndex({ ...facts, clusters });
  const touched = touchedSpokes(facts, changes);
  const exposures =
    asked ??
    unionBy(
      listExposures(before),
      listExposures(after),
      formatExposureRef,
    ).filter(({ spoke }) => touched.has(spoke));

  const effects = exposures.flatMap(
    exposure =>
      effectOn(
        traceExposure(before, exposure, options),
        traceExposure(after, exposure, options),
      ) ?? [],
  );
  return {
    takenAt: facts.takenAt,
    exposures: exposures.length,
    effects: sortBy(
      effects,
      ({ effect }) => effectOrder.indexOf(effect),
      ({ after: verdict }) => -verdictOrder.indexOf(verdict),
      ({ exposure }) => formatExposureRef(exposure),
    ),
    unjudged,
    assumptions,
  };
}

/** Spokes may share a cluster. */
function touchedSpokes(
  { spokes }: Facts,
  changes: readonly ProposedChange[],
): Set<string> {
  const named = new Set(changes.map(({ spoke }) => spoke));
  const clusters = new Set(
    spokes.filter(({ name }) => named.has(name)).map(({ cluster }) => cluster),
  );
  return new Set(
    spokes
      .filter(({ cluster }) => clusters.has(cluster))
      .map(({ name }) => name),
  );
}

function effectOn(before: Trace, after: Trace): ExposureEffect | undefined {
  const causes = differenceBy(after.causes, allOf(before), keyOf);
  const mended = differenceBy(before.causes, allOf(after), keyOf);
  const warnings = differenceBy(
    allOf(after).filter(({ severity }) => severity !== 'error'),
    allOf(before),
    keyOf,
  );
  const isSame =
    before.verdict === after.verdict &&
    [...causes, ...mended, ...warnings].length === 0;
  if (isSame) return undefined;
  const step =
    verdictOrder.indexOf(after.verdict) - verdictOrder.indexOf(before.verdict);
  const verdictEffect = step > 0 ? 'breaks' : 'mends';
  const url = after.url ?? before.url;
  return {
    exposure: after.exposure,
    ...(url && { url }),
    effect: step === 0 ? 'alters' : verdictEffect,
    before: before.verdict,
    after: after.verdict,
    causes,
    mended,
    warnings,
    missing: after.verdict === 'unknown' ? after.missing : [],
  };
}

function allOf({ hops }: Trace): Finding[] {
  return hops.flatMap(({ findings }) => findings);
}

function keyOf({ code, resource }: Finding): string {
  return [code, resource.kind, resource.namespace, resource.name].join('\n');
}
