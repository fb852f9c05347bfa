import { httpsListener } from '../../../testing/kubernetes/httpsListener';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { certificateIsResolved } from './certificateIsResolved';

const secret = { name: 'shop-tls' };
const map = { name: 'shop-map', kind: 'ConfigMap' };
const said = (reason: string) => ({
  listeners: [
    {
      name: 'https',
      conditions: [{ type: 'ResolvedRefs', status: 'False', reason }],
    },
  ],
});
const named = (
  references: { name: string; kind?: string }[],
  status?: object,
) =>
  runOnCluster(certificateIsResolved, cluster => {
    cluster.remove('VirtualService', 'bookinfo');
    httpsListener(cluster, references, { status });
  });

describe(certificateIsResolved.id, () => {
  it.each([
    ['of another kind than Secret', [map], undefined, 'named as a ConfigMap'],
    [
      'of which there are three',
      [secret, { name: 'b' }, { name: 'c' }],
      undefined,
      'more than two',
    ],
    [
      'that istiod cannot read',
      [secret],
      said('InvalidCertificateRef'),
      'istiod finds no certificate',
    ],
  ])(
    'reports CRED_INVALID for certificates %s',
    (_, references, status, why) => {
      const { findings } = named(references, status);
      expect(findings).toMatchObject([
        {
          code: 'CRED_INVALID',
          message: expect.stringContaining(why),
          resource: {
            kind: 'Gateway',
            name: 'shop',
            namespace: 'istio-system',
          },
        },
      ]);
      expect(findings[0].share).toBeUndefined();
    },
  );

  it('says that only a part is cut where the other certificate can be shown', () => {
    expect(named([secret, map]).findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'certificates' } },
    ]);
  });

  it.each([
    ['it is a Secret', [secret], undefined],
    ['there are two of them', [secret, { name: 'ecdsa' }], undefined],
    ['what istiod says is about a grant', [secret], said('RefNotPermitted')],
  ])('passes where %s', (_, references, status) => {
    expect(named(references, status).findings).toEqual([]);
  });

  it('leaves Istio’s own Gateways alone', () => {
    expect(runOnCluster(certificateIsResolved).findings).toEqual([]);
  });
});
