import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { forEachDestination } from './forEachDestination';

export const virtualServiceDestinationNotFound = defineFault({
  id: 'vs-dest-not-found',
  code: 'VS_DEST_NOT_FOUND',
  title: 'The route leads to a Service that was never created',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec =>
      forEachDestination(spec, destination => {
        destination.host = `${destination.host.split('.')[0]}-v2`;
      }),
    );
  },
});
