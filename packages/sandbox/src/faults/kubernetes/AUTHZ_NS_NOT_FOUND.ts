import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationNamespaceNotFound = defineFault({
  id: 'authz-ns-not-found',
  code: 'AUTHZ_NS_NOT_FOUND',
  title: 'A policy keeps out a namespace that is long gone',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'no-retired-team', {
      action: 'DENY',
      rules: [{ from: [{ source: { namespaces: ['retired-team'] } }] }],
    });
  },
});
