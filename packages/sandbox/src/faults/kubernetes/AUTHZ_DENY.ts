import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationDeny = defineFault({
  id: 'authz-deny',
  code: 'AUTHZ_DENY',
  title: 'A policy meant for the admin pages denies every path',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'no-admin', {
      action: 'DENY',
      rules: [{ to: [{ operation: { paths: ['/*'] } }] }],
    });
  },
});
