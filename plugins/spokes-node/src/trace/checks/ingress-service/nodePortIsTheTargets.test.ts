import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { targetGroup } from '../../../testing/kubernetes/targetGroup';
import { nodePortIsTheTargets } from './nodePortIsTheTargets';

const run = (change: (cluster: ClusterChange) => void, port = 30080) =>
  runOnCluster(nodePortIsTheTargets, change, {
    inputs: { targetGroup: targetGroup(port) },
  });

const moveTo =
  (nodePort: number) =>
  ({ get }: ClusterChange) => {
    get('Service', 'istio-ingressgateway').spec.ports[0].nodePort = nodePort;
  };

describe(nodePortIsTheTargets.id, () => {
  it('passes where both moved to another port', () => {
    expect(run(moveTo(31080), 31080).status).toBe('pass');
  });

  it('reports NODEPORT_MISMATCH where the Service moved', () => {
    expect(run(moveTo(31080)).findings).toMatchObject([
      {
        code: 'NODEPORT_MISMATCH',
        message:
          'The load balancer sends port 80 to node port 30080, but Service istio-system/istio-ingressgateway opens 31080.',
        fix: {
          remedies: [
            { kind: 'patch' },
            {
              kind: 'command',
              argv: expect.arrayContaining(['--context', 'spoke']),
            },
          ],
        },
      },
    ]);
  });

  it('leaves a target group that moved to TG_PORT_NE_NODEPORT', () => {
    expect(run(() => {}, 31080).findings).toEqual([]);
  });

  it('reports NODEPORT_MISMATCH where no Service opens the port', () => {
    const { findings } = run(({ remove }) => {
      remove('Service', 'istio-ingressgateway');
    });
    expect(findings).toMatchObject([
      { code: 'NODEPORT_MISMATCH', resource: { kind: 'Service' } },
    ]);
  });

  it('is unknown while the target group cannot be read', () => {
    const result = runOnCluster(nodePortIsTheTargets, moveTo(31080), {
      inputs: { targetGroup: denied() },
    });
    expect(result).toMatchObject({
      status: 'unknown',
      missing: ['targetGroup'],
    });
  });
});
