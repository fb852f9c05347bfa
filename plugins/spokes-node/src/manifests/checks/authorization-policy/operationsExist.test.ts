import { codesOf } from '../../testing/codesOf';
import { authorizationPolicy, service } from '../../testing/objects';
import { operationsExist } from './operationsExist';

describe(operationsExist.id, () => {
  it('warns of a method that HTTP does not know', () => {
    expect(
      codesOf(operationsExist, [
        authorizationPolicy('a', {
          rules: [{ to: [{ operation: { methods: ['get'] } }] }],
        }),
      ]),
    ).toEqual(['warning AUTHZ_METHOD_INVALID AuthorizationPolicy/shop/a']);
  });

  it('takes a method and a pattern', () => {
    expect(
      codesOf(operationsExist, [
        authorizationPolicy('a', {
          rules: [{ to: [{ operation: { methods: ['GET', 'P*'] } }] }],
        }),
      ]),
    ).toEqual([]);
  });

  it('warns of a host that nobody has', () => {
    expect(
      codesOf(operationsExist, [
        service('cart'),
        authorizationPolicy('a', {
          rules: [
            { to: [{ operation: { hosts: ['gone.shop.svc.cluster.local'] } }] },
          ],
        }),
      ]),
    ).toEqual(['warning AUTHZ_HOST_NOT_FOUND AuthorizationPolicy/shop/a']);
  });

  it('takes a Service with a port', () => {
    expect(
      codesOf(operationsExist, [
        service('cart'),
        authorizationPolicy('a', {
          rules: [
            {
              to: [
                { operation: { hosts: ['cart.shop.svc.cluster.local:80'] } },
              ],
            },
          ],
        }),
      ]),
    ).toEqual([]);
  });
});
