import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceDelegateNotFound = defineFault({
  id: 'vs-delegate-not-found',
  code: 'VS_DELEGATE_NOT_FOUND',
  title: 'The routes were moved to a delegate that nobody created',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      spec.http = [
        { match: [{ uri: { prefix: '/' } }], delegate: { name: 'pages' } },
      ];
    });
  },
});
