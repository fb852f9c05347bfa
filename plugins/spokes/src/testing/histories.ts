import {
  EntityHistory,
  entityHistorySchema,
  HistoryQuestion,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';
import { buildTrace } from './buildTrace';
import { hubRouteMissing, serviceWithoutEndpoints } from './findings';

const causeOf = ({ code, title, hop }: typeof hubRouteMissing) => ({
  code,
  title,
  hop,
});
const hour = 3600;

/** Pages of an exposure's history, as the backend gives them. */
export const histories = {
  newest: entityHistorySchema.parse({
    items: [
      {
        at: ago(900),
        interval: { from: ago(1500), to: ago(900) },
        verdict: 'blocked',
        previous: 'reachable',
        previousAnswered: 200,
        cause: causeOf(hubRouteMissing),
        changes: ['route 10.1.0.0/16 → tgw-0ab1 deleted from rtb-0c4d'],
      },
      {
        at: ago(6 * hour),
        verdict: 'reachable',
        previous: 'degraded',
        cause: causeOf(serviceWithoutEndpoints),
        changes: [
          'pods 0 of 2 ready → 2 of 2',
          'selector app: detail → details',
        ],
      },
      {
        at: ago(6.2 * hour),
        verdict: 'degraded',
        previous: 'reachable',
        cause: causeOf(serviceWithoutEndpoints),
        changes: [],
      },
    ],
    next: 'older',
  }),
  older: entityHistorySchema.parse({
    items: [
      {
        at: ago(50 * hour),
        verdict: 'reachable',
        previous: 'not-live',
        changes: ['Service default/productpage is there'],
      },
      { at: ago(60 * hour), verdict: 'not-live', changes: [] },
    ],
  }),
};

const clear = buildTrace();
const withoutEndpoints = buildTrace({
  verdict: 'degraded',
  causes: [serviceWithoutEndpoints],
});
const withoutRoute = buildTrace({
  verdict: 'blocked',
  firstBlocking: 'hub-route',
  causes: [hubRouteMissing],
  changes: {
    loadBalancer: {
      status: 'fail',
      summary: '0 of 2 targets healthy',
      follows: 'HUB_ROUTE_MISSING',
    },
  },
});

/** The paths before and after each of the newest. */
const paths: [before: Trace, after: Trace][] = [
  [clear, withoutRoute],
  [withoutEndpoints, clear],
  [clear, withoutEndpoints],
];

/** Answers as the backend does: page by page, or one change with its paths. */
export function answerHistory({
  cursor,
  replay,
  until,
}: HistoryQuestion): EntityHistory {
  const { newest, older } = histories;
  if (!replay) return cursor ? older : newest;
  const index = newest.items.findIndex(({ at }) => at === until);
  if (index < 0) return { items: [] };
  const [before, after] = paths[index];
  return entityHistorySchema.parse({
    items: [
      {
        ...newest.items[index],
        replay: {
          before,
          after,
          meanings: { HUB_ROUTE_MISSING: 'The load balancer sends from …' },
          owner: 'group:default/platform',
        },
      },
    ],
  });
}
