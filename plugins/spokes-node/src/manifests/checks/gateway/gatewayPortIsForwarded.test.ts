import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressGateway,
  ingressSelector,
  server,
} from '../../testing/objects';
import { gatewayPortIsForwarded } from './gatewayPortIsForwarded';

describe(gatewayPortIsForwarded.id, () => {
  it('raises a port that nothing forwards to', () => {
    expect(
      codesOf(gatewayPortIsForwarded, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('*', { number: 9999 })],
        }),
      ]),
    ).toEqual(['error GW_PORT_UNRESOLVED Gateway/shop/shop']);
  });

  it('takes the port of the Service and the one behind it', () => {
    expect(
      codesOf(gatewayPortIsForwarded, [
        ...ingressGateway,
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('*'), server('*', { number: 8080 })],
        }),
      ]),
    ).toEqual([]);
  });

  it('says nothing without the Service', () => {
    expect(
      codesOf(gatewayPortIsForwarded, [
        gateway('shop', {
          selector: ingressSelector,
          servers: [server('*', { number: 9999 })],
        }),
      ]),
    ).toEqual([]);
  });
});
