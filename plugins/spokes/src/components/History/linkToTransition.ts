import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';

/** The permanent address of a change: this page, with the path as it was then. */
export function linkToTransition(exposure: ExposureRef, at: string): string {
  const url = new URL(window.location.href);
  url.searchParams.set('exposure', formatExposureRef(exposure));
  url.searchParams.set('at', at);
  url.searchParams.delete('hop');
  url.searchParams.delete('side');
  return url.href;
}
