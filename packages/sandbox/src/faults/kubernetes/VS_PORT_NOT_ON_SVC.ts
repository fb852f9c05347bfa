import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { forEachDestination } from './forEachDestination';

export const virtualServicePortNotOnService = defineFault({
  id: 'vs-port-not-on-svc',
  code: 'VS_PORT_NOT_ON_SVC',
  title: 'The route sends to a port that the Service does not have',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec =>
      forEachDestination(spec, destination => {
        destination.port = { number: 8000 };
      }),
    );
  },
});
