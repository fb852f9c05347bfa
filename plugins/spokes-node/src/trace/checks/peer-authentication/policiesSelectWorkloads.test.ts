import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { policiesSelectWorkloads } from './policiesSelectWorkloads';

const policy = (
  kind: string,
  name: string,
  matchLabels: Record<string, string>,
) => ({ kind, metadata: { name }, spec: { selector: { matchLabels } } });
const under = (...args: Parameters<typeof policy>) =>
  runOnCluster(policiesSelectWorkloads, ({ add }) => add(policy(...args)));
const gone = { app: 'productpage', version: 'v9' };

describe(policiesSelectWorkloads.id, () => {
  it.each([
    'PeerAuthentication',
    'AuthorizationPolicy',
    'RequestAuthentication',
  ])('warns with POLICY_NO_WORKLOADS about a %s for no pod', kind => {
    expect(under(kind, 'old', gone)).toMatchObject({
      status: 'warn',
      findings: [{ code: 'POLICY_NO_WORKLOADS', resource: { kind } }],
    });
  });

  it('knows what a policy was meant for by its name, too', () => {
    expect(
      under('AuthorizationPolicy', 'productpage', { app: 'produktpage' })
        .findings,
    ).toHaveLength(1);
  });

  it('leaves what was meant for others alone, and what selects a pod', () => {
    const kind = 'AuthorizationPolicy';
    expect(under(kind, 'ghost', { app: 'ghost' }).findings).toEqual([]);
    expect(under(kind, 'own', { app: 'productpage' }).findings).toEqual([]);
  });

  it('counts a Deployment that runs no pod at the moment', () => {
    const { findings } = runOnCluster(
      policiesSelectWorkloads,
      ({ all, add }) => {
        add(policy('AuthorizationPolicy', 'own', { app: 'productpage' }));
        for (const one of all) {
          if (one.kind === 'Pod') one.metadata.labels = {};
        }
      },
    );
    expect(findings).toEqual([]);
  });

  it('is unknown where pods were refused', () => {
    const { status } = runOnCluster(policiesSelectWorkloads, () => {}, {
      facts: facts => ({ ...facts, pods: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
