import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  destinationRule,
  peerAuthentication,
} from '../../testing/objects';
import { identityIsThere } from './identityIsThere';

describe(identityIsThere.id, () => {
  it('raises callers where mTLS is off', () => {
    expect(
      codesOf(identityIsThere, [
        authorizationPolicy('a', {
          rules: [{ from: [{ source: { namespaces: ['web'] } }] }],
        }),
        peerAuthentication('default', { mtls: { mode: 'DISABLE' } }),
      ]),
    ).toEqual(['error AUTHZ_NEEDS_MTLS AuthorizationPolicy/shop/a']);
  });

  it('takes them where it is on', () => {
    expect(
      codesOf(identityIsThere, [
        authorizationPolicy('a', {
          rules: [{ from: [{ source: { namespaces: ['web'] } }] }],
        }),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([]);
  });

  it('takes policies about requests', () => {
    expect(
      codesOf(identityIsThere, [
        authorizationPolicy('a', {
          rules: [{ to: [{ operation: { methods: ['GET'] } }] }],
        }),
        peerAuthentication('default', { mtls: { mode: 'DISABLE' } }),
      ]),
    ).toEqual([]);
  });

  const wide = (host: string, mode: string, namespace = 'shop') =>
    destinationRule(
      `${mode.toLowerCase()}-${namespace}`,
      { host, trafficPolicy: { tls: { mode } } },
      { namespace },
    );
  const ofShop = '*.shop.svc.cluster.local';

  it.each([
    ['of the namespace', [wide(ofShop, 'DISABLE')], true],
    ['of the mesh', [wide('*.local', 'DISABLE', 'istio-system')], true],
    [
      'of the namespace before one of the mesh',
      [
        wide(ofShop, 'ISTIO_MUTUAL'),
        wide('*.local', 'DISABLE', 'istio-system'),
      ],
      false,
    ],
    [
      'of another namespace',
      [wide('*.depot.svc.cluster.local', 'DISABLE')],
      false,
    ],
  ])('counts a rule %s for every Service', (_, rules, raised) => {
    expect(
      codesOf(identityIsThere, [
        authorizationPolicy('a', {
          rules: [{ when: [{ key: 'source.principal', values: ['x'] }] }],
        }),
        ...rules,
      ]),
    ).toEqual(
      raised ? ['error AUTHZ_NEEDS_MTLS AuthorizationPolicy/shop/a'] : [],
    );
  });
});
