import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { gatewayListens } from './gatewayListens';

const run = (change?: (cluster: ClusterChange) => void) =>
  runOnCluster(gatewayListens, change);

describe(gatewayListens.id, () => {
  it('passes and says which port is opened', () => {
    expect(run()).toMatchObject({
      status: 'pass',
      summary: 'Port 80 opens 8080',
    });
  });

  it('passes where another Gateway opens the port', () => {
    const result = run(({ get, add }) => {
      add({
        ...structuredClone(get('Gateway', 'bookinfo-gateway')),
        metadata: { name: 'default', namespace: 'istio-system' },
      });
      get('Gateway', 'bookinfo-gateway').spec.servers[0].port.number = 8443;
    });
    expect(result.findings).toEqual([]);
  });

  it.each<[string, (cluster: ClusterChange) => void]>([
    [
      'no Gateway is there',
      ({ remove }) => remove('Gateway', 'bookinfo-gateway'),
    ],
    [
      'the only server is on another port',
      ({ get }) => {
        get('Gateway', 'bookinfo-gateway').spec.servers[0].port.number = 8443;
      },
    ],
    [
      'the only Gateway selects other pods',
      ({ get }) => {
        get('Gateway', 'bookinfo-gateway').spec.selector = { istio: 'other' };
      },
    ],
  ])('reports GW_NO_LISTENER where %s', (_, change) => {
    expect(run(change).findings).toMatchObject([
      { code: 'GW_NO_LISTENER', resource: { name: 'istio-ingressgateway' } },
    ]);
  });
});
