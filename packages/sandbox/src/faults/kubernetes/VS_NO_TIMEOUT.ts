import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceWithoutTimeout = defineFault({
  id: 'vs-no-timeout',
  code: 'VS_NO_TIMEOUT',
  title: 'Someone took the timeout out of the route for a slow report',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      for (const route of spec.http) delete route.timeout;
    });
  },
});
