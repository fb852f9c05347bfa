import { codesOf } from '../../testing/codesOf';
import { deployment, service } from '../../testing/objects';
import { targetPortsAreDeclared } from './targetPortsAreDeclared';

describe(targetPortsAreDeclared.id, () => {
  it('raises a name that no container has', () => {
    expect(
      codesOf(targetPortsAreDeclared, [
        service('cart', {
          ports: [{ name: 'http', port: 80, targetPort: 'web' }],
        }),
        deployment('cart'),
      ]),
    ).toEqual(['error SVC_TARGETPORT Service/shop/cart']);
  });

  it('warns of a number beside declared ones', () => {
    expect(
      codesOf(targetPortsAreDeclared, [
        service('cart', {
          ports: [{ name: 'http', port: 80, targetPort: 9000 }],
        }),
        deployment('cart'),
      ]),
    ).toEqual(['warning SVC_TARGETPORT Service/shop/cart']);
  });

  it('takes a declared one', () => {
    expect(
      codesOf(targetPortsAreDeclared, [service('cart'), deployment('cart')]),
    ).toEqual([]);
  });

  it('takes 0 for the port itself', () => {
    const ports = [{ name: 'http', port: 8080, targetPort: 0 }];
    expect(
      codesOf(targetPortsAreDeclared, [
        service('cart', { ports }),
        deployment('cart'),
      ]),
    ).toEqual([]);
  });

  it('asks nothing of the proxies that istiod starts', () => {
    const labels = { 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
    expect(
      codesOf(targetPortsAreDeclared, [
        service('cart', { ports: [{ port: 9000 }] }, { labels }),
        deployment('cart'),
      ]),
    ).toEqual([]);
  });
});
