import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { portsAreOfPods } from './portsAreOfPods';

const under = (port: string, app?: string) =>
  runOnCluster(portsAreOfPods, ({ add }) =>
    add({
      kind: 'PeerAuthentication',
      metadata: { name: 'ports' },
      spec: {
        portLevelMtls: { [port]: { mode: 'DISABLE' } },
        ...(app && { selector: { matchLabels: { app } } }),
      },
    }),
  );

describe(portsAreOfPods.id, () => {
  it.each([
    ['a port that the pods do not have', '80', 'productpage'],
    ['a port without a selector', '9080', undefined],
  ])('warns with PA_PORT_UNKNOWN about %s', (_, port, app) => {
    expect(under(port, app)).toMatchObject({
      status: 'warn',
      findings: [{ code: 'PA_PORT_UNKNOWN', resource: { name: 'ports' } }],
    });
  });

  it.each([
    ["the pod's own port", '9080', 'productpage'],
    ['a policy of other pods', '80', 'reviews'],
  ])('passes %s', (_, port, app) => {
    expect(under(port, app).findings).toEqual([]);
  });
});
