import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressGateway,
  server,
  service,
} from '../../testing/objects';
import { servicesStayInside } from './servicesStayInside';

describe(servicesStayInside.id, () => {
  it.each(['NodePort', 'LoadBalancer'])('warns of an app of type %s', type => {
    expect(codesOf(servicesStayInside, [service('cart', { type })])).toEqual([
      'warning SVC_EXPOSED Service/shop/cart',
    ]);
  });

  it('takes an app inside, and the ingress gateway', () => {
    expect(
      codesOf(servicesStayInside, [service('cart'), ...ingressGateway]),
    ).toEqual([]);
  });

  it('takes the Service of a gateway with labels of its own', () => {
    const selector = { role: 'edge' };
    expect(
      codesOf(servicesStayInside, [
        service('edge', { type: 'LoadBalancer', selector }),
        gateway('shop', { selector, servers: [server('shop.example')] }),
      ]),
    ).toEqual([]);
  });
});
