import {
  ExposureBlueprint,
  ExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';

/** The blueprint of an exposure in a fleet repository; undefined where none describes it. */
export function describedExposure(
  { exposures }: Pick<FleetContent, 'exposures'>,
  { spoke, namespace, service }: ExposureRef,
): ExposureBlueprint | undefined {
  return exposures
    .map(({ blueprint }) => blueprint)
    .find(
      one =>
        one.spoke === spoke &&
        one.namespace === namespace &&
        one.service === service,
    );
}
