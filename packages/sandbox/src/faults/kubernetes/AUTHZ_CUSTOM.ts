import { defineFault } from '../defineFault';
import { addAuthorizationPolicy } from './addAuthorizationPolicy';

export const authorizationCustom = defineFault({
  id: 'authz-custom',
  code: 'AUTHZ_CUSTOM',
  title: 'An external authorizer was put in front of the app',
  inject(world, spoke) {
    return addAuthorizationPolicy(world, spoke, 'ask-opa', {
      action: 'CUSTOM',
      provider: { name: 'opa' },
      rules: [{}],
    });
  },
});
