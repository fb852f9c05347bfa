import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { podsKeepRunning } from './podsKeepRunning';

const ended = (terminated: object, waiting = 'CrashLoopBackOff') =>
  runOnCluster(podsKeepRunning, ({ get }) => {
    get('Pod', 'productpage-0').status.containerStatuses = [
      {
        name: 'productpage',
        restartCount: 7,
        state: { waiting: { reason: waiting } },
        lastState: { terminated },
      },
    ];
  });

describe(podsKeepRunning.id, () => {
  it('passes while a container is only being created', () => {
    expect(ended({}, 'ContainerCreating').findings).toEqual([]);
  });

  it('reports POD_CRASHLOOP with its share and the last exit', () => {
    const { findings } = ended({ reason: 'Error', exitCode: 1 });
    expect(findings).toMatchObject([
      {
        code: 'POD_CRASHLOOP',
        message: expect.stringContaining('ended with Error after 7 restarts'),
        share: { affected: 1, total: 2, of: 'pods' },
      },
    ]);
  });

  it('reports POD_OOM where memory is why', () => {
    const { findings } = ended({ reason: 'OOMKilled', exitCode: 137 });
    expect(findings).toMatchObject([{ code: 'POD_OOM' }]);
  });
});
