import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationPrincipalNotFound = defineFault({
  id: 'authz-principal-not-found',
  code: 'AUTHZ_PRINCIPAL_NOT_FOUND',
  title: 'A policy keeps out a caller whose account has another name by now',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'no-crawler', {
      action: 'DENY',
      rules: [
        {
          from: [
            {
              source: {
                principals: ['cluster.local/ns/istio-system/sa/crawler'],
              },
            },
          ],
        },
      ],
    });
  },
});
