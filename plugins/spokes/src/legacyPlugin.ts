import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { spokesApiFactory } from './api/spokesApiFactory';
import {
  fleetLinkRef,
  fleetRouteRef,
  spokeLinkRef,
  spokeRouteRef,
  templateLinkRef,
  trafficFlowLinkRef,
  trafficFlowRouteRef,
} from './routes';

/**
 * FitSync spokes for apps on `@backstage/core-plugin-api`.
 *
 * @public
 */
export const spokesPlugin = createPlugin({
  id: 'spokes',
  apis: [spokesApiFactory],
  routes: {
    fleet: fleetRouteRef,
    spoke: spokeRouteRef,
    trafficFlow: trafficFlowRouteRef,
  },
  externalRoutes: {
    fleetLink: fleetLinkRef,
    spokeLink: spokeLinkRef,
    templateLink: templateLinkRef,
    trafficFlowLink: trafficFlowLinkRef,
  },
});

/**
 * The entity card "Ingress".
 *
 * @public
 */
export const EntityIngressCard = spokesPlugin.provide(
  createComponentExtension({
    name: 'EntityIngressCard',
    component: {
      lazy: () =>
        import('./components/IngressCard').then(
          ({ IngressCard }) => IngressCard,
        ),
    },
  }),
);

/**
 * The entity page's content "Traffic flow": the path of a request, hop by hop, and of its answer.
 *
 * @public
 */
export const EntityTrafficFlowContent = spokesPlugin.provide(
  createRoutableExtension({
    name: 'EntityTrafficFlowContent',
    mountPoint: trafficFlowRouteRef,
    component: () =>
      import('./components/TrafficFlow').then(({ TrafficFlow }) => TrafficFlow),
  }),
);

/**
 * The page of the fleet, with a header of its own.
 *
 * @public
 */
export const SpokesFleetPage = spokesPlugin.provide(
  createRoutableExtension({
    name: 'SpokesFleetPage',
    mountPoint: fleetRouteRef,
    component: () =>
      import('./components/FleetPage/LegacyFleetPage').then(
        ({ LegacyFleetPage }) => LegacyFleetPage,
      ),
  }),
);

/**
 * The entity page's content "Spoke", for Resources of the type spoke.
 *
 * @public
 */
export const EntitySpokeContent = spokesPlugin.provide(
  createRoutableExtension({
    name: 'EntitySpokeContent',
    mountPoint: spokeRouteRef,
    component: () =>
      import('./components/SpokePage').then(({ SpokePage }) => SpokePage),
  }),
);

/**
 * The entity card "Spoke", for Resources of the type spoke.
 *
 * @public
 */
export const EntitySpokeCard = spokesPlugin.provide(
  createComponentExtension({
    name: 'EntitySpokeCard',
    component: {
      lazy: () =>
        import('./components/SpokePage').then(({ SpokeCard }) => SpokeCard),
    },
  }),
);
