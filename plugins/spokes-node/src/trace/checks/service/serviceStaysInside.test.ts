import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { serviceStaysInside } from './serviceStaysInside';

const judge = (type?: string) =>
  runOnCluster(serviceStaysInside, ({ get }) => {
    const { spec } = get('Service', 'productpage');
    spec.type = type;
    spec.ports[0].nodePort = type && 31999;
  });

describe(serviceStaysInside.id, () => {
  it.each([undefined, 'ClusterIP'])('passes the type %s', type => {
    expect(judge(type).status).toBe('pass');
  });

  it.each(['NodePort', 'LoadBalancer'])('reports SVC_EXPOSED for %s', type => {
    const { status, findings } = judge(type);
    expect(status).toBe('warn');
    expect(findings).toMatchObject([
      {
        code: 'SVC_EXPOSED',
        evidence: [{ observed: `${type} on 31999` }],
        fix: {
          remedies: [
            {
              kind: 'patch',
              text: expect.stringContaining('type: ClusterIP'),
            },
            { kind: 'docs' },
          ],
        },
      },
    ]);
  });
});
