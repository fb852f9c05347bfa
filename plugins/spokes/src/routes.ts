import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The tab "Traffic flow" of an entity's page. Made by the older API, whose refs serve both frontend systems. */
export const trafficFlowRouteRef = createRouteRef({
  id: 'spokes/traffic-flow',
});

/** Where the card links to: the tab, wherever the app has put it; nowhere if it has not. */
export const trafficFlowLinkRef = createExternalRouteRef({
  id: 'spokes/traffic-flow-link',
  optional: true,
  defaultTarget: 'spokes.trafficFlow',
});
