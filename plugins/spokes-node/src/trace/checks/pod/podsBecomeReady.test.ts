import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { podsAreCreated } from './podsAreCreated';
import { podsAreNotEvicted } from './podsAreNotEvicted';
import { podsBecomeReady } from './podsBecomeReady';

const pods = ['productpage-0', 'productpage-1'];

describe(podsBecomeReady.id, () => {
  const unready =
    (since: string, state: object = { running: {} }) =>
    ({ get }: ClusterChange) => {
      get('Pod', 'productpage-0').status = {
        phase: 'Running',
        conditions: [
          { type: 'Ready', status: 'False', lastTransitionTime: since },
        ],
        containerStatuses: [{ name: 'productpage', ready: false, state }],
      };
    };

  it('reports POD_PROBE_FAILING with its share', () => {
    const { findings } = runOnCluster(
      podsBecomeReady,
      unready('2026-11-24T02:00:00Z'),
    );
    expect(findings).toMatchObject([
      {
        code: 'POD_PROBE_FAILING',
        share: { affected: 1, total: 2, of: 'pods' },
      },
    ]);
  });

  it.each([
    ['has just started', unready('2026-11-24T02:14:30Z')],
    [
      'waits for its image',
      unready('2026-11-24T02:00:00Z', {
        waiting: { reason: 'ImagePullBackOff' },
      }),
    ],
  ])('leaves a pod alone that %s', (_, change) => {
    expect(runOnCluster(podsBecomeReady, change).findings).toEqual([]);
  });
});

describe(podsAreNotEvicted.id, () => {
  const evict =
    (...names: string[]) =>
    ({ get }: ClusterChange) => {
      for (const name of names) {
        get('Pod', name).status = { phase: 'Failed', reason: 'Evicted' };
      }
    };

  it.each([
    ['all of them', pods, undefined],
    ['one of two', pods.slice(0, 1), { affected: 1, total: 2, of: 'pods' }],
  ])('reports POD_EVICTED for %s', (_, names, share) => {
    const { findings } = runOnCluster(podsAreNotEvicted, evict(...names));
    expect(findings).toMatchObject([{ code: 'POD_EVICTED' }]);
    expect(findings[0].share).toEqual(share);
  });

  it('leaves remains alone once enough pods are ready', () => {
    const { findings } = runOnCluster(podsAreNotEvicted, cluster => {
      evict('productpage-0')(cluster);
      cluster.get('Deployment', 'productpage-v1').spec.replicas = 1;
    });
    expect(findings).toEqual([]);
  });
});

describe(podsAreCreated.id, () => {
  const reject = ({ get }: ClusterChange) => {
    get('Deployment', 'productpage-v1').status = {
      conditions: [
        { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' },
      ],
    };
  };

  it('reports POD_CREATE_REJECTED for pods that are missing', () => {
    const { findings } = runOnCluster(podsAreCreated, cluster => {
      reject(cluster);
      cluster.remove('Pod', 'productpage-0');
    });
    expect(findings).toMatchObject([
      {
        code: 'POD_CREATE_REJECTED',
        resource: { kind: 'Deployment', name: 'productpage-v1' },
        share: { affected: 1, total: 2, of: 'pods' },
      },
    ]);
  });

  it('leaves a Deployment alone that has its pods', () => {
    expect(runOnCluster(podsAreCreated, reject).findings).toEqual([]);
  });

  it('is unknown where Deployments were refused', () => {
    const { status } = runOnCluster(podsAreCreated, () => {}, {
      facts: facts => ({ ...facts, deployments: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
