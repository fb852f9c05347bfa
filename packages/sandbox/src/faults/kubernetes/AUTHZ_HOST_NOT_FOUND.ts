import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationHostNotFound = defineFault({
  id: 'authz-host-not-found',
  code: 'AUTHZ_HOST_NOT_FOUND',
  title: 'A policy still denies a host that was retired',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'no-old-host', {
      action: 'DENY',
      rules: [
        {
          to: [{ operation: { hosts: ['old.retired.svc.cluster.local'] } }],
        },
      ],
    });
  },
});
