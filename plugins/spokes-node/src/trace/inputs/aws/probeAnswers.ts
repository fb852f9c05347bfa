import {
  formatExposureRef,
  ProbeAnswer,
} from '@fitsync/backstage-plugin-spokes-common';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';

/** Requests are sent on trial only where that is switched on, and to exposures that a route leads to. */
export const probeAnswers: Resolver<ProbeAnswer[]> = ({
  facts: { hub },
  exposure,
}) => {
  const key = formatExposureRef(exposure);
  const { probes = {} } = hub;
  return Object.hasOwn(probes, key)
    ? probes[key]
    : notThere('no request is sent on trial');
};
