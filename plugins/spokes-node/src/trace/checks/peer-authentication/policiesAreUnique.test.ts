import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { policiesAreUnique } from './policiesAreUnique';

const policy = (name: string, namespace: string, app?: string) => ({
  kind: 'PeerAuthentication',
  metadata: { name, namespace },
  spec: {
    mtls: { mode: 'STRICT' },
    ...(app && { selector: { matchLabels: { app } } }),
  },
});
const beside = (...policies: ReturnType<typeof policy>[]) =>
  runOnCluster(policiesAreUnique, ({ add }) => add(...policies));

describe(policiesAreUnique.id, () => {
  it.each([
    ['of the mesh', [policy('second', 'istio-system')]],
    ['of the namespace', [policy('a', 'default'), policy('second', 'default')]],
    [
      'of the pods',
      [
        policy('a', 'default', 'productpage'),
        policy('second', 'default', 'productpage'),
      ],
    ],
  ])('warns once with PA_DUPLICATE about two %s', (_, policies) => {
    expect(beside(...policies)).toMatchObject({
      status: 'warn',
      findings: [
        { code: 'PA_DUPLICATE', resource: { name: 'second' } },
        { code: 'PA_DUPLICATE' },
      ],
    });
  });

  it('passes one for each level', () => {
    const { findings } = beside(
      policy('a', 'default'),
      policy('b', 'default', 'productpage'),
      policy('c', 'default', 'reviews'),
    );
    expect(findings).toEqual([]);
  });
});
