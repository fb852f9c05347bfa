import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';

/** The address of this page with a hop open: a cause that is open by itself stands in no address yet. */
export function linkToHop(hop: string, exposure: ExposureRef): string {
  const url = new URL(window.location.href);
  url.searchParams.set('exposure', formatExposureRef(exposure));
  url.searchParams.set('hop', hop);
  return url.href;
}
