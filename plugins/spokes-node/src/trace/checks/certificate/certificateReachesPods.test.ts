import { httpsListener } from '../../../testing/kubernetes/httpsListener';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { certificateReachesPods } from './certificateReachesPods';

const grant = {
  kind: 'ReferenceGrant',
  metadata: { name: 'to-pods', namespace: 'default' },
  spec: {
    from: [
      {
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        namespace: 'istio-system',
      },
    ],
    to: [{ group: '', kind: 'Secret' }],
  },
};
const inNamespace = (
  namespace: string,
  objects: (typeof grant)[] = [],
  options: Parameters<typeof runOnCluster>[2] = {},
) =>
  runOnCluster(
    certificateReachesPods,
    cluster => {
      cluster.remove('VirtualService', 'bookinfo');
      httpsListener(cluster, [{ name: 'shop-tls' }], { namespace });
      cluster.add(...objects);
    },
    options,
  );

describe(certificateReachesPods.id, () => {
  it('reports CRED_WRONG_NS for a Gateway away from its pods', () => {
    expect(inNamespace('default').findings).toMatchObject([
      {
        code: 'CRED_WRONG_NS',
        resource: { kind: 'Gateway', name: 'shop' },
        message: expect.stringContaining('look for it in istio-system'),
      },
    ]);
  });

  it('passes one beside them, and one whose secret is granted to them', () => {
    expect(inNamespace('istio-system').findings).toEqual([]);
    expect(inNamespace('default', [grant])).toMatchObject({
      status: 'pass',
      findings: [],
    });
  });

  it('asks for grants only where they matter', () => {
    const unread: Parameters<typeof runOnCluster>[2] = {
      facts: facts => ({ ...facts, referenceGrants: denied('list') }),
    };
    expect(inNamespace('istio-system', [], unread).status).toBe('pass');
    expect(inNamespace('default', [], unread).status).toBe('unknown');
  });
});
