import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { ExposureTarget, SpokeFacts } from '../inputs/exposure';
import { findEntryPoints } from './findEntryPoints';

/** What clients ask for, and whether any route leads from a gateway to the Service. */
export interface FoundTarget {
  target: ExposureTarget;
  routed: boolean;
}

/**
 * Works out how an exposure is asked for: by the first of its entry points; without one, by plain HTTP on the load
 * balancer's own name.
 */
export function findExposureTarget(
  facts: SpokeFacts,
  ref: ExposureRef,
): FoundTarget {
  const [entry] = findEntryPoints(facts.cluster, ref);
  const { port = 80, scheme = 'http', path = '/', host } = entry ?? {};
  return {
    routed: entry !== undefined,
    target: { ...ref, port, scheme, path, host },
  };
}
