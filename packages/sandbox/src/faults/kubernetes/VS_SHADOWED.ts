import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceShadowed = defineFault({
  id: 'vs-shadowed',
  code: 'VS_SHADOWED',
  title: 'The answer for a maintenance window was left in front of the routes',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      spec.http = [
        { name: 'maintenance', directResponse: { status: 503 } },
        ...spec.http,
      ];
    });
  },
});
