import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationAllowMiss = defineFault({
  id: 'authz-allow-miss',
  code: 'AUTHZ_ALLOW_MISS',
  title:
    'The app was opened for monitoring, and thereby closed for the gateway',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'monitoring', {
      action: 'ALLOW',
      rules: [{ from: [{ source: { namespaces: ['monitoring'] } }] }],
    });
  },
});
