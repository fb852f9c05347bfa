import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { ingressServiceOpensPort } from './ingressServiceOpensPort';

const withType = (type: string) =>
  runOnCluster(ingressServiceOpensPort, ({ get }) => {
    const { spec } = get('Service', 'istio-ingressgateway');
    spec.type = type;
    if (type === 'ClusterIP') {
      for (const port of spec.ports) delete port.nodePort;
    }
  });

describe(ingressServiceOpensPort.id, () => {
  it.each(['NodePort', 'LoadBalancer'])('passes with type %s', type => {
    expect(withType(type).findings).toEqual([]);
  });

  it('reports INGRESS_SVC_TYPE for ClusterIP', () => {
    expect(withType('ClusterIP').findings).toMatchObject([
      {
        code: 'INGRESS_SVC_TYPE',
        severity: 'error',
        resource: { kind: 'Service', name: 'istio-ingressgateway' },
        message: expect.stringContaining('30080'),
      },
    ]);
  });
});
