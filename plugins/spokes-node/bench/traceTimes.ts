import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  FactsIndex,
  listExposures,
  traceExposure,
} from '../src/trace';
import { fleetFacts } from './fleetFacts';

/** What indexing and tracing so many exposures takes. */
export interface TraceTimesRow {
  spokes: number;
  exposures: number;
  /** Milliseconds for the index and every trace, nothing remembered from before. */
  coldMs: number;
  /** The same for other fleets as large, by code that the compiler has seen: what a backend takes that has run for a while. */
  warmMs: number;
  /** What the first took of all processors, the compiler and the collector beside it included: less a matter of who else is at work. */
  coldCpuMs: number;
  /** Of these, for one exposure. */
  perExposureCpuMs: number;
  /** Milliseconds from one changed pod to the new verdict of what it belongs to. */
  firstVerdictMs: number;
  /** Milliseconds until everything that the change may touch is judged: the exposures of its spoke. */
  touchedMs: number;
  /** How many these are. */
  touched: number;
  /** Kilobytes of heap for the facts of one exposure, and for its trace with what was remembered for it. */
  factsKb: number;
  traceKb: number;
}

export function traceTimes(
  spokes: number,
  exposuresOfEach: number,
): TraceTimesRow {
  const empty = heap();
  const facts = fleetFacts(spokes, exposuresOfEach);
  const withFacts = heap();

  const before = process.cpuUsage();
  const { index, refs, traces, ms: coldMs } = traceAll(facts);
  const { user, system } = process.cpuUsage(before);
  const coldCpuMs = (user + system) / 1000;
  const withTraces = heap();

  const wrong = traces.find(({ verdict }) => verdict !== 'reachable');
  if (wrong) {
    throw new Error(
      `Expected a clear path: ${wrong.causes.map(one => one.message)}`,
    );
  }
  const exposures = refs.length;
  const changes = changeTimes(facts, index);
  const kb = (bytes: number) => Number((bytes / 1024 / exposures).toFixed(1));
  return {
    spokes,
    exposures,
    coldMs: Math.round(coldMs),
    coldCpuMs: Math.round(coldCpuMs),
    perExposureCpuMs: Number((coldCpuMs / exposures).toFixed(3)),
    warmMs: Math.round(warmTime(spokes, exposuresOfEach)),
    ...changes,
    factsKb: kb(withFacts - empty),
    traceKb: kb(withTraces - withFacts),
  };
}

/** Index and traces, nothing remembered, and the milliseconds that they took. */
function traceAll(facts: Facts) {
  const start = performance.now();
  const index = createFactsIndex(facts);
  const refs = listExposures(index);
  const traces = refs.map(ref => traceExposure(index, ref));
  return { index, refs, traces, ms: performance.now() - start };
}

/** The median of five fleets that nothing is known of. */
function warmTime(spokes: number, exposuresOfEach: number): number {
  const times = Array.from(
    { length: 5 },
    () => traceAll(fleetFacts(spokes, exposuresOfEach)).ms,
  );
  return times.sort((a, b) => a - b)[2];
}

/** The median over changes in several spokes. */
function changeTimes(first: Facts, known: FactsIndex) {
  let facts = first;
  let index = known;
  const rows = Array.from({ length: 9 }, (_, n) => {
    const { name } = first.spokes[(n * 7) % first.spokes.length];
    facts = withoutReadiness(facts, name);
    const start = performance.now();
    const before = index;
    index = createFactsIndex(facts, before);
    const service = {
      spoke: name,
      namespace: 'default',
      service: 'productpage',
    };
    const { verdict } = traceExposure(index, service);
    const firstVerdict = performance.now() - start;
    const touched = listExposures(index).filter(
      ({ spoke }) => index.spokes.get(spoke) !== before.spokes.get(spoke),
    );
    touched.forEach(ref => traceExposure(index, ref));
    if (verdict !== 'blocked') throw new Error(`Expected a block: ${verdict}`);
    return {
      firstVerdict,
      all: performance.now() - start,
      touched: touched.length,
    };
  });
  const median = (of: (row: (typeof rows)[number]) => number) =>
    Number(
      rows
        .map(of)
        .sort((a, b) => a - b)[4]
        .toFixed(1),
    );
  return {
    firstVerdictMs: median(row => row.firstVerdict),
    touchedMs: median(row => row.all),
    touched: median(row => row.touched),
  };
}

/** As the collector tells of an endpoint that is not ready any more: new objects on the way to it. */
function withoutReadiness(facts: Facts, cluster: string): Facts {
  return {
    ...facts,
    clusters: facts.clusters.map(one =>
      one.cluster === cluster && one.endpointSlices.outcome === 'ok'
        ? {
            ...one,
            endpointSlices: {
              ...one.endpointSlices,
              value: one.endpointSlices.value.map(slice =>
                slice.metadata.labels['kubernetes.io/service-name'] ===
                'productpage'
                  ? { ...slice, endpoints: [] }
                  : slice,
              ),
            },
          }
        : one,
    ),
  };
}

/** Bytes of heap, what nobody needs any more left out: `npm run bench` lets the collector be called. */
function heap(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}
