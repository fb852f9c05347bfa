import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  gateway,
  ingressGateway,
  ingressSelector,
  server,
} from '../../testing/objects';
import { gatewaySelectsPods } from './gatewaySelectsPods';

describe(gatewaySelectsPods.id, () => {
  it('raises labels that no pod has', () => {
    expect(
      codesOf(gatewaySelectsPods, [
        ...ingressGateway,
        gateway('shop', {
          selector: { istio: 'ingresstypo' },
          servers: [server('*')],
        }),
      ]),
    ).toEqual(['error GW_SELECTOR_NO_PODS Gateway/shop/shop']);
  });

  it('takes the gateway that comes with Istio as installed', () => {
    expect(
      codesOf(gatewaySelectsPods, [
        gateway('shop', { selector: ingressSelector, servers: [server('*')] }),
      ]),
    ).toEqual([]);
  });

  it('does not where the input is complete', () => {
    expect(
      codesOf(
        gatewaySelectsPods,
        [
          gateway('shop', {
            selector: ingressSelector,
            servers: [server('*')],
          }),
        ],
        { complete: true },
      ),
    ).toEqual(['error GW_SELECTOR_NO_PODS Gateway/shop/shop']);
  });

  it.each([
    ['no pods are among the objects', []],
    ['the name is one of the guides of Istio', [deployment('cart')]],
  ])('warns only where %s', (_, objects) => {
    expect(
      codesOf(gatewaySelectsPods, [
        ...objects,
        gateway('shop', {
          selector: { istio: 'ingress' },
          servers: [server('*')],
        }),
      ]),
    ).toEqual(['warning GW_SELECTOR_NO_PODS Gateway/shop/shop']);
  });
});
