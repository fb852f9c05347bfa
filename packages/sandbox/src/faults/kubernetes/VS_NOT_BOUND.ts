import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceNotBound = defineFault({
  id: 'vs-not-bound',
  code: 'VS_NOT_BOUND',
  title:
    'The VirtualService lost its list of gateways and applies to the mesh only',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      delete spec.gateways;
    });
  },
});
