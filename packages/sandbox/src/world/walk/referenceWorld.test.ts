import { createWorld } from '../createWorld';
import { targetHealth } from './targetHealth';

describe('the reference world', () => {
  const world = createWorld();
  afterAll(() => world.stop());

  it.each(world.aws.targetGroups.map(group => [group.name, group] as const))(
    'has healthy targets in %s',
    (_, group) => {
      expect(
        group.targets.map(target => targetHealth(world, group, target).state),
      ).toEqual(['healthy', 'healthy']);
    },
  );
});
