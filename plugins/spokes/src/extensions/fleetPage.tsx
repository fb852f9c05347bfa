import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiRouteLine } from '@remixicon/react';
import { fleetRouteRef } from '../routes';

/** The page of the fleet, with its place in the navigation. */
export const fleetPage = PageBlueprint.make({
  params: {
    path: '/spokes',
    title: 'Spokes',
    icon: <RiRouteLine />,
    routeRef: fleetRouteRef,
    loader: () =>
      import('../components/FleetPage').then(({ FleetPage }) => <FleetPage />),
  },
});
