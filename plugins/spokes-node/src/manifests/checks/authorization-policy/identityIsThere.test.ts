import { codesOf } from '../../testing/codesOf';
import { authorizationPolicy, peerAuthentication } from '../../testing/objects';
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
});
