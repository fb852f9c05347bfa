import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';

export const virtualServiceJwtWithoutAuthentication = defineFault({
  id: 'vs-jwt-no-authn',
  code: 'VS_JWT_NO_AUTHN',
  title: 'The route is for staff by their token, which nothing checks',
  inject(world, spoke) {
    return changeRoute(world, spoke, spec => {
      for (const route of spec.http) {
        for (const match of route.match ?? []) {
          match.headers = { '@request.auth.claims.group': { exact: 'staff' } };
        }
      }
    });
  },
});
