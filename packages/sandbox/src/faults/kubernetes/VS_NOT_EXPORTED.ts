import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceNotExported = defineFault({
  id: 'vs-not-exported',
  code: 'VS_NOT_EXPORTED',
  title: 'The VirtualService was hidden from other namespaces',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      spec.exportTo = ['.'];
    });
  },
});
