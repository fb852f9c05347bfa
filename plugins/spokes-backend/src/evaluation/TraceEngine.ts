import {
  ExposureRef,
  Facts,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  FactsIndex,
  listExposures,
  traceExposure,
  TraceOptions,
} from '@fitsync/backstage-plugin-spokes-node';

/** What an evaluation asks of the trace engine. */
export interface TraceEngine {
  createFactsIndex(facts: Facts, previous?: FactsIndex): FactsIndex;
  listExposures(index: FactsIndex): ExposureRef[];
  traceExposure(
    index: FactsIndex,
    exposure: ExposureRef,
    options?: TraceOptions,
  ): Trace;
}

/** The product's own. */
export const traceEngine: TraceEngine = {
  createFactsIndex,
  listExposures,
  traceExposure,
};
