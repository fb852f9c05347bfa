import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const externalNotRegistered = defineFault({
  id: 'vs-dest-not-found-external',
  code: 'VS_DEST_NOT_FOUND',
  title: 'A tenth of the traffic goes to a partner whom nobody registered',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      for (const http of spec.http) {
        const [first] = http.route ?? [];
        if (!first) continue;
        http.route = [
          { ...first, weight: 90 },
          { destination: { host: 'api.partner.example' }, weight: 10 },
        ];
      }
    });
  },
});
