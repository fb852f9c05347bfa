import { codesOf } from '../../testing/codesOf';
import { peerAuthentication, service } from '../../testing/objects';
import { mtlsIsStrict } from './mtlsIsStrict';

describe(mtlsIsStrict.id, () => {
  it('warns of a policy that lets plaintext in', () => {
    expect(
      codesOf(mtlsIsStrict, [
        service('cart'),
        peerAuthentication('default', { mtls: { mode: 'PERMISSIVE' } }),
      ]),
    ).toEqual(['warning MTLS_NOT_STRICT Service/shop/cart']);
  });

  it('says nothing where no policy is given', () => {
    expect(codesOf(mtlsIsStrict, [service('cart')])).toEqual([]);
  });

  it('takes STRICT', () => {
    expect(
      codesOf(mtlsIsStrict, [
        service('cart'),
        peerAuthentication('default', { mtls: { mode: 'STRICT' } }),
      ]),
    ).toEqual([]);
  });
});
