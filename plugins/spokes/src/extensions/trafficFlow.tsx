import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isSpokesComponent } from '../isSpokesComponent';
import { trafficFlowRouteRef } from '../routes';

/** The tab "Traffic flow", on the same entities as the card. */
export const trafficFlow = EntityContentBlueprint.make({
  name: 'traffic-flow',
  params: {
    path: '/traffic-flow',
    title: 'Traffic flow',
    routeRef: trafficFlowRouteRef,
    filter: isSpokesComponent,
    loader: () =>
      import('../components/TrafficFlow').then(({ TrafficFlow }) => (
        <TrafficFlow />
      )),
  },
});
