import { codesOf } from '../../testing/codesOf';
import {
  gateway,
  ingressGateway,
  ingressSelector,
  server,
  service,
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

  it('expects no port of a Service that is beside the one of the installed gateway', () => {
    const inside = service(
      'inside',
      {
        selector: ingressSelector,
        ports: [{ name: 'http', port: 80, targetPort: 8081 }],
      },
      {
        labels: {
          'experimental.istio.io/disable-gateway-port-translation': 'true',
        },
      },
    );
    const shop = gateway('shop', {
      selector: ingressSelector,
      servers: [server('*')],
    });
    expect(codesOf(gatewayPortIsForwarded, [inside, shop])).toEqual([]);
    expect(
      codesOf(gatewayPortIsForwarded, [inside, shop], { complete: true }),
    ).toEqual(['error GW_PORT_UNRESOLVED Gateway/shop/shop']);
  });
});
