import { codesOf } from '../../testing/codesOf';
import {
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
});
