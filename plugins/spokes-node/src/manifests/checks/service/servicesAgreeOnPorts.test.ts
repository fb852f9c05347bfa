import { codesOf } from '../../testing/codesOf';
import { deployment, service } from '../../testing/objects';
import { servicesAgreeOnPorts } from './servicesAgreeOnPorts';

describe(servicesAgreeOnPorts.id, () => {
  it('warns of two protocols on one port', () => {
    expect(
      codesOf(servicesAgreeOnPorts, [
        deployment('cart'),
        service('a', { selector: { app: 'cart' } }),
        service('b', {
          selector: { app: 'cart' },
          ports: [{ name: 'tcp', port: 80, targetPort: 8080 }],
        }),
      ]),
    ).toEqual(['warning SVC_PROTOCOL_CONFLICT Deployment/shop/cart']);
  });

  it('warns of two ports for one target port', () => {
    expect(
      codesOf(servicesAgreeOnPorts, [
        deployment('cart'),
        service('a', { selector: { app: 'cart' } }),
        service('b', {
          selector: { app: 'cart' },
          ports: [{ name: 'http', port: 81, targetPort: 8080 }],
        }),
      ]),
    ).toEqual(['warning SVC_TARGETPORT_CONFLICT Deployment/shop/cart']);
  });

  it('takes those that agree', () => {
    expect(
      codesOf(servicesAgreeOnPorts, [
        deployment('cart'),
        service('a', { selector: { app: 'cart' } }),
        service('b', { selector: { app: 'cart' } }),
      ]),
    ).toEqual([]);
  });
});
