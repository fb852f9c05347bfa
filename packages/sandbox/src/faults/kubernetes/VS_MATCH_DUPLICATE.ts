import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceMatchDuplicate = defineFault({
  id: 'vs-match-duplicate',
  code: 'VS_MATCH_DUPLICATE',
  title: 'A route for the help pages repeats a path of the one before',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      const [{ match = [], route }] = spec.http;
      spec.http.push({
        name: 'help',
        match: [{ uri: { prefix: '/help' } }, ...match.slice(0, 1)],
        route,
      });
    });
  },
});
