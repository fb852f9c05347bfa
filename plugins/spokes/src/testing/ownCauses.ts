import { OwnCauses } from '@fitsync/backstage-plugin-spokes-common';
import omit from 'lodash/omit';
import { overviews } from './overviews';

const calm: OwnCauses = {
  revision: 'calm',
  refreshSeconds: 30,
  exposures: 3,
  verdicts: {
    blocked: 0,
    degraded: 0,
    unknown: 0,
    'not-live': 0,
    reachable: 3,
  },
  causes: [],
  causeCount: 0,
};

const causes = overviews.troubled.causes.map(cause =>
  omit(cause, 'message', 'resource'),
);

/** What a home page is told, by state. */
export const ownCauses = {
  calm,
  troubled: {
    ...calm,
    revision: 'troubled',
    verdicts: { ...calm.verdicts, blocked: 1, degraded: 1, reachable: 1 },
    causes,
    causeCount: causes.length,
  },
  unknown: {
    ...calm,
    revision: 'unknown',
    verdicts: { ...calm.verdicts, unknown: 1, reachable: 2 },
  },
  nothing: {
    ...calm,
    revision: 'nothing',
    exposures: 0,
    verdicts: { ...calm.verdicts, reachable: 0 },
  },
} satisfies Record<string, OwnCauses>;
