import { denied } from '../../../testing/observed';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { appIsClosed } from './appIsClosed';

const under = (spec?: object) =>
  runOnCluster(appIsClosed, ({ add }) => {
    if (!spec) return;
    add({
      kind: 'NetworkPolicy',
      metadata: { name: 'own', namespace: 'default' },
      spec,
    });
  });

describe(appIsClosed.id, () => {
  it.each([
    ['nothing selects the pods', undefined],
    [
      'a policy is for other pods',
      { podSelector: { matchLabels: { app: 'x' } } },
    ],
    [
      'a policy is for outbound traffic',
      { podSelector: {}, policyTypes: ['Egress'] },
    ],
  ])('counts a warning where %s', (_, spec) => {
    expect(under(spec)).toMatchObject({
      status: 'pass',
      findings: [
        {
          code: 'NETPOL_ABSENT',
          severity: 'warning',
          about: 'practice',
          resource: { kind: 'Service', name: 'productpage' },
          fix: {
            remedies: [
              {
                kind: 'patch',
                text: expect.stringContaining("app: 'productpage'"),
              },
              { kind: 'docs' },
            ],
          },
        },
      ],
    });
  });

  it.each([
    ['all pods', {}],
    ['the pods', { matchLabels: { app: 'productpage' } }],
  ])(
    'passes where a policy selects %s, whatever it lets in',
    (_, podSelector) => {
      expect(under({ podSelector }).findings).toEqual([]);
    },
  );

  it('is unknown where policies were refused', () => {
    const { status } = runOnCluster(appIsClosed, () => {}, {
      facts: facts => ({ ...facts, networkPolicies: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
