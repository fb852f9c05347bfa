import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { podsAreScheduled } from './podsAreScheduled';

const withCondition = (condition: object) =>
  runOnCluster(podsAreScheduled, ({ get }) => {
    get('Pod', 'productpage-0').status.conditions = [condition];
  });

describe(podsAreScheduled.id, () => {
  it.each([
    { type: 'PodScheduled', status: 'True' },
    { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' },
  ])('passes with %j', condition => {
    expect(withCondition(condition).findings).toEqual([]);
  });

  it('reports POD_UNSCHEDULABLE', () => {
    const { findings } = withCondition({
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
    });
    expect(findings).toMatchObject([
      { code: 'POD_UNSCHEDULABLE', share: { affected: 1, total: 2 } },
    ]);
  });
});
