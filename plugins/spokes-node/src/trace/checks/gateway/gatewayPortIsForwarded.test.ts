import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { gatewayPortIsForwarded } from './gatewayPortIsForwarded';

const onPort =
  (number: number) =>
  ({ get }: ClusterChange) => {
    get('Gateway', 'bookinfo-gateway').spec.servers[0].port.number = number;
  };

const secondService = (targetPort: number) => ({
  kind: 'Service',
  metadata: { name: 'internal', namespace: 'istio-system' },
  spec: {
    selector: { istio: 'ingressgateway' },
    ports: [{ port: 80, targetPort }],
  },
});

describe(gatewayPortIsForwarded.id, () => {
  it.each([80, 8080])('passes with port %i: both open 8080', number => {
    const result = runOnCluster(gatewayPortIsForwarded, onPort(number));
    expect(result.findings).toEqual([]);
  });

  it('reports GW_PORT_UNRESOLVED for a port that nothing forwards to', () => {
    const result = runOnCluster(gatewayPortIsForwarded, onPort(8081));
    expect(result.findings).toMatchObject([
      {
        code: 'GW_PORT_UNRESOLVED',
        severity: 'error',
        message: expect.stringContaining('becomes container port 8081'),
        fix: { summary: 'Use port 80 in Gateway default/bookinfo-gateway.' },
      },
    ]);
  });

  it('warns where two Services disagree', () => {
    const result = runOnCluster(gatewayPortIsForwarded, ({ add }) => {
      add(secondService(9090));
    });
    expect(result).toMatchObject({
      status: 'warn',
      findings: [{ code: 'GW_PORT_UNRESOLVED', severity: 'warning' }],
    });
  });

  it('passes where a second Service agrees', () => {
    const result = runOnCluster(gatewayPortIsForwarded, ({ add }) => {
      add(secondService(8080));
    });
    expect(result.findings).toEqual([]);
  });
});
