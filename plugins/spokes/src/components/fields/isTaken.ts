import { AvailabilityAnswer } from '@fitsync/backstage-plugin-spokes-common';

type Part = AvailabilityAnswer['path'];

/** Held by somebody: what nobody can tell is not free, and stops nobody either; the review asks again. */
export const isTaken = (part: Part | undefined): part is Part =>
  part !== undefined && !part.free && !part.unread;
