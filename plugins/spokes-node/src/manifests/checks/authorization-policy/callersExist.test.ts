import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  deployment,
  namespace,
} from '../../testing/objects';
import { callersExist } from './callersExist';

describe(callersExist.id, () => {
  it('warns of a namespace that is not there', () => {
    expect(
      codesOf(callersExist, [
        namespace('shop'),
        authorizationPolicy('a', {
          rules: [{ from: [{ source: { namespaces: ['dpeot'] } }] }],
        }),
      ]),
    ).toEqual(['warning AUTHZ_NS_NOT_FOUND AuthorizationPolicy/shop/a']);
  });

  it('takes a pattern', () => {
    expect(
      codesOf(callersExist, [
        namespace('shop'),
        authorizationPolicy('a', {
          rules: [{ from: [{ source: { namespaces: ['sho*'] } }] }],
        }),
      ]),
    ).toEqual([]);
  });

  it('warns of an account that is not there', () => {
    expect(
      codesOf(
        callersExist,
        [
          authorizationPolicy('a', {
            rules: [
              {
                from: [
                  { source: { principals: ['cluster.local/ns/shop/sa/gone'] } },
                ],
              },
            ],
          }),
        ],
        { complete: true },
      ),
    ).toEqual(['warning AUTHZ_PRINCIPAL_NOT_FOUND AuthorizationPolicy/shop/a']);
  });

  it('takes the account of a workload', () => {
    expect(
      codesOf(
        callersExist,
        [
          deployment('cart', {}, { serviceAccountName: 'cart' }),
          authorizationPolicy('a', {
            rules: [
              {
                from: [
                  { source: { principals: ['cluster.local/ns/shop/sa/cart'] } },
                ],
              },
            ],
          }),
        ],
        { complete: true },
      ),
    ).toEqual([]);
  });

  it.each([
    [{ principals: ['cluster.local/ns/shop/sa/till*'] }, true],
    [{ principals: ['cluster.local/ns/shop/sa/car*'] }, false],
    [{ principals: ['other.org/ns/shop/sa/gone'] }, false],
    [{ principals: ['*/ns/shop/sa/gone'] }, false],
    [{ serviceAccounts: ['gone'] }, true],
    [{ serviceAccounts: ['shop/gone'] }, true],
    [{ serviceAccounts: ['cart', 'depot/any'] }, false],
  ])('looks for the accounts of %j where some are given', (source, absent) => {
    expect(
      codesOf(callersExist, [
        {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'cart', namespace: 'shop' },
        },
        authorizationPolicy('a', { rules: [{ from: [{ source }] }] }),
      ]),
    ).toEqual(
      absent
        ? ['warning AUTHZ_PRINCIPAL_NOT_FOUND AuthorizationPolicy/shop/a']
        : [],
    );
  });

  it.each([
    ['ns/shop/sa/cart', true],
    ['spiffe://cluster.local/ns/shop/sa/cart', true],
    ['cart', true],
    ['example.org/ns/shop/sa/cart', false],
    ['*/ns/shop/sa/cart', false],
    ['cluster.local/*', false],
    ['*', false],
  ])(
    'tells of %s whether a certificate can say so: %p',
    (principal, absent) => {
      const rules = [{ from: [{ source: { principals: [principal] } }] }];
      expect(
        codesOf(callersExist, [authorizationPolicy('a', { rules })]),
      ).toHaveLength(absent ? 1 : 0);
    },
  );
});
