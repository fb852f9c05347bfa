import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isSpoke } from '../isSpoke';
import { spokeRouteRef } from '../routes';

/** The tab "Spoke" on Resources of the type spoke. */
export const spokePage = EntityContentBlueprint.make({
  name: 'spoke',
  params: {
    path: '/spoke',
    title: 'Spoke',
    routeRef: spokeRouteRef,
    filter: isSpoke,
    loader: () =>
      import('../components/SpokePage').then(({ SpokePage }) => <SpokePage />),
  },
});
