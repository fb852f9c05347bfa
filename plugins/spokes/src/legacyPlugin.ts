import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { spokesApiFactory } from './api/spokesApiFactory';
import { trafficFlowLinkRef, trafficFlowRouteRef } from './routes';

/**
 * FitSync spokes for apps on `@backstage/core-plugin-api`.
 *
 * @public
 */
export const spokesPlugin = createPlugin({
  id: 'spokes',
  apis: [spokesApiFactory],
  routes: { trafficFlow: trafficFlowRouteRef },
  externalRoutes: { trafficFlowLink: trafficFlowLinkRef },
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
