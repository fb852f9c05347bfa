import {
  FleetOverview,
  OwnCauses,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';

const verdicts = {
  blocked: 0,
  degraded: 0,
  unknown: 0,
  'not-live': 0,
  reachable: 0,
};

const unread = {
  status: 'unread',
  outcome: 'absent',
  because: 'nothing is there',
} as const;

/** The overview of a fleet without a spoke. */
export const emptyOverview: FleetOverview = {
  revision: 'r',
  refreshSeconds: 1,
  totals: { spokes: 0, exposures: 0, verdicts },
  causes: [],
  causeCount: 0,
  unread: [],
  hubs: [],
  rows: [],
  matching: 0,
};

/** What is wrong for somebody who owns nothing. */
export const emptyOwnCauses: OwnCauses = {
  revision: 'r',
  refreshSeconds: 1,
  exposures: 0,
  verdicts,
  causes: [],
  causeCount: 0,
};

/** A spoke of which nothing is there yet. */
export const emptySpoke: SpokeView = {
  spoke: 'fitsync-prod-spoke',
  hub: 'fitsync-hub',
  revision: 'r',
  refreshSeconds: 1,
  exposures: 0,
  verdicts,
  all: true,
  stages: [],
  unread: [],
  network: unread,
  loadBalancer: unread,
  ports: [],
  hops: [],
  advice: [],
  nodes: unread,
  versions: { kubernetes: [], istio: [] },
  certificates: unread,
  alarms: unread,
  links: {},
};
