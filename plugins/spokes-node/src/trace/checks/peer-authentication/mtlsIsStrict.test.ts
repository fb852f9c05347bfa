import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { mtlsIsStrict } from './mtlsIsStrict';

const withPolicy = (spec?: object) =>
  runOnCluster(mtlsIsStrict, ({ remove, add }) => {
    remove('PeerAuthentication', 'default');
    if (!spec) return;
    add({ kind: 'PeerAuthentication', metadata: { name: 'own' }, spec });
  });

describe(mtlsIsStrict.id, () => {
  it('passes and says what the card shows', () => {
    expect(runOnCluster(mtlsIsStrict)).toMatchObject({
      status: 'pass',
      summary: 'STRICT · 2 of 2 sidecars',
    });
  });

  it.each([
    ['without any policy', undefined, 'the default'],
    ['with PERMISSIVE', { mtls: { mode: 'PERMISSIVE' } }, 'default/own'],
    ['with DISABLE', { mtls: { mode: 'DISABLE' } }, 'default/own'],
    [
      'with a port that is left open',
      {
        selector: { matchLabels: { app: 'productpage' } },
        mtls: { mode: 'STRICT' },
        portLevelMtls: { 9080: { mode: 'PERMISSIVE' } },
      },
      'default/own',
    ],
  ])('warns with MTLS_NOT_STRICT %s', (_, spec, says) => {
    expect(withPolicy(spec)).toMatchObject({
      status: 'warn',
      findings: [
        {
          code: 'MTLS_NOT_STRICT',
          severity: 'warning',
          message: expect.stringContaining(says),
        },
      ],
    });
  });
});
