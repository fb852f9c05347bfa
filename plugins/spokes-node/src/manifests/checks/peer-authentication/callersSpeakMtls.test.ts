import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  namespace,
  peerAuthentication,
  service,
} from '../../testing/objects';
import { callersSpeakMtls } from './callersSpeakMtls';

const calling = { annotations: { 'fitsync.io/calls': 'stock' } };
const refusing = { 'sidecar.istio.io/inject': 'false' };
const strict = peerAuthentication('default', { mtls: { mode: 'STRICT' } });
const injected = namespace('shop', { 'istio-injection': 'enabled' });
const stock = [service('stock'), deployment('stock')];

describe(callersSpeakMtls.id, () => {
  it('raises a caller that refuses a sidecar', () => {
    expect(
      codesOf(callersSpeakMtls, [
        ...[injected, strict, ...stock],
        service('cart', {}, calling),
        deployment('cart', refusing),
      ]),
    ).toEqual(['error MTLS_STRICT_PLAINTEXT_CLIENT Deployment/shop/cart']);
  });

  it.each([
    ['a caller with a sidecar', {}, [strict]],
    ['a Service that accepts plaintext', refusing, []],
  ])('leaves %s alone', (_, labels, policies) => {
    expect(
      codesOf(callersSpeakMtls, [
        ...[injected, ...policies, ...stock],
        service('cart', {}, calling),
        deployment('cart', labels),
      ]),
    ).toEqual([]);
  });
});
