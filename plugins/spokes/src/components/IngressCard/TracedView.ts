import { ExposureView } from '@fitsync/backstage-plugin-spokes-common';

/** An exposure that was traced. */
export type TracedView = Extract<ExposureView, { status: 'traced' }>;
