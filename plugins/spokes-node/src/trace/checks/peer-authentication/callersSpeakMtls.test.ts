import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { callersSpeakMtls } from './callersSpeakMtls';

const plain =
  (...pods: string[]) =>
  ({ get }: ClusterChange) => {
    for (const pod of pods) get('Pod', pod).spec.initContainers = [];
  };

describe(callersSpeakMtls.id, () => {
  it('reports MTLS_STRICT_PLAINTEXT_CLIENT once for a caller without sidecar', () => {
    const { findings } = runOnCluster(
      callersSpeakMtls,
      plain('productpage-0', 'productpage-1'),
    );
    expect(findings).toMatchObject([
      {
        code: 'MTLS_STRICT_PLAINTEXT_CLIENT',
        effect: 'degrades',
        resource: { kind: 'Pod', name: 'productpage-0' },
        message: expect.stringContaining(
          'default/productpage calls default/details and default/reviews',
        ),
        share: { affected: 2, total: 3, of: 'declared calls' },
      },
    ]);
  });

  it('follows the calls of those that are called', () => {
    const { findings } = runOnCluster(callersSpeakMtls, plain('reviews-1'));
    expect(findings).toMatchObject([
      { message: expect.stringContaining('1 of 3 of its pods') },
    ]);
  });

  it.each<[string, (cluster: ClusterChange) => void]>([
    [
      'plaintext is accepted',
      cluster => {
        plain('productpage-0')(cluster);
        cluster.get('PeerAuthentication', 'default').spec.mtls.mode =
          'PERMISSIVE';
      },
    ],
    [
      'nothing enforces the mode',
      plain(
        'productpage-0',
        'details-0',
        'reviews-0',
        'reviews-1',
        'reviews-2',
        'ratings-0',
      ),
    ],
    [
      'no call is declared',
      cluster => {
        plain('productpage-0')(cluster);
        cluster.get('Service', 'productpage').metadata.annotations = {};
      },
    ],
  ])('passes where %s', (_, change) => {
    expect(runOnCluster(callersSpeakMtls, change).findings).toEqual([]);
  });
});
