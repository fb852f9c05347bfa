import { codesOf } from '../../testing/codesOf';
import { deployment, peerAuthentication } from '../../testing/objects';
import { portsAreOfPods } from './portsAreOfPods';

describe(portsAreOfPods.id, () => {
  it('raises the port of the Service', () => {
    expect(
      codesOf(portsAreOfPods, [
        deployment('cart'),
        peerAuthentication('a', {
          selector: { matchLabels: { app: 'cart' } },
          portLevelMtls: { 80: { mode: 'DISABLE' } },
        }),
      ]),
    ).toEqual(['warning PA_PORT_UNKNOWN PeerAuthentication/shop/a']);
  });

  it('raises a port without a selector', () => {
    expect(
      codesOf(portsAreOfPods, [
        peerAuthentication('a', {
          portLevelMtls: { 8080: { mode: 'DISABLE' } },
        }),
      ]),
    ).toEqual(['warning PA_PORT_UNKNOWN PeerAuthentication/shop/a']);
  });

  it('takes the port of the pods', () => {
    expect(
      codesOf(portsAreOfPods, [
        deployment('cart'),
        peerAuthentication('a', {
          selector: { matchLabels: { app: 'cart' } },
          portLevelMtls: { 8080: { mode: 'DISABLE' } },
        }),
      ]),
    ).toEqual([]);
  });
});
