import { codesOf } from '../../testing/codesOf';
import { peerAuthentication } from '../../testing/objects';
import { policiesAreSingle } from './policiesAreSingle';

describe(policiesAreSingle.id, () => {
  it('raises two for a namespace on each', () => {
    expect(
      codesOf(policiesAreSingle, [
        peerAuthentication('a', { mtls: { mode: 'STRICT' } }),
        peerAuthentication('b', {}),
      ]),
    ).toEqual([
      'warning PA_DUPLICATE PeerAuthentication/shop/a',
      'warning PA_DUPLICATE PeerAuthentication/shop/b',
    ]);
  });

  it('takes one for the namespace and one for a workload', () => {
    expect(
      codesOf(policiesAreSingle, [
        peerAuthentication('a', {}),
        peerAuthentication('b', { selector: { matchLabels: { app: 'cart' } } }),
      ]),
    ).toEqual([]);
  });
});
