import {
  EntityIngress,
  entityIngressSchema,
  ExposureView,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

type TracedView = Extract<ExposureView, { status: 'traced' }>;

export function buildView(
  trace: Trace,
  view: Partial<TracedView> = {},
): TracedView {
  return {
    status: 'traced',
    exposure: trace.exposure,
    trace,
    since: ago(6 * 86_400),
    stale: false,
    ...view,
  };
}

/** An answer as the backend gives it; parsed, so that a fixture cannot drift from the contract. */
export function buildIngress(
  exposures: ExposureView[],
  problems: EntityIngress['problems'] = [],
): EntityIngress {
  return entityIngressSchema.parse({
    entityRef: 'component:default/productpage',
    revision: 'r1',
    refreshSeconds: 30,
    exposures,
    problems,
  });
}
