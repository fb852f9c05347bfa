import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationMethodInvalid = defineFault({
  id: 'authz-method-invalid',
  code: 'AUTHZ_METHOD_INVALID',
  title: 'A policy that denies deletions writes the method in small letters',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'no-delete', {
      action: 'DENY',
      rules: [{ to: [{ operation: { methods: ['delete'] } }] }],
    });
  },
});
