import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const exportToNamespaceNotFound = defineFault({
  id: 'exportto-ns-not-found',
  code: 'EXPORTTO_NS_NOT_FOUND',
  title: 'The route is exported to a namespace that is long gone',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      spec.exportTo = ['.', 'istio-system', 'retired-team'];
    });
  },
});
