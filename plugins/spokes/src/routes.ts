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

/** The page of the fleet. */
export const fleetRouteRef = createRouteRef({ id: 'spokes/fleet' });

/** Where the page of the fleet stands, for what leads back to it; nowhere if the app has none. */
export const fleetLinkRef = createExternalRouteRef({
  id: 'spokes/fleet-link',
  optional: true,
  defaultTarget: 'spokes.fleet',
});

/** The tab of a spoke's entity. */
export const spokeRouteRef = createRouteRef({ id: 'spokes/spoke' });

/** Where the tab of a spoke's entity stands, for the card; nowhere if the app has none. */
export const spokeLinkRef = createExternalRouteRef({
  id: 'spokes/spoke-link',
  optional: true,
  defaultTarget: 'spokes.spoke',
});

/** The form of a template. */
export const templateLinkRef = createExternalRouteRef({
  id: 'spokes/template-link',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
