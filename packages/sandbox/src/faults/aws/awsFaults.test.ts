import fc from 'fast-check';
import { createWorld, RunningWorld } from '../../world/createWorld';
import { walkRequest } from '../../world/walk';
import { awsFaults } from './index';

const spokes = ['fitsync-prod-spoke', 'fitsync-stage-spoke'];

describe('faults of the AWS hops', () => {
  let world: RunningWorld;
  beforeEach(() => {
    world = createWorld({ readyMilliseconds: 0 });
  });
  afterEach(() => world.stop());

  it('have ids of their own', () => {
    const ids = awsFaults.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(
    awsFaults.flatMap(fault =>
      spokes.map(spoke => [fault.id, spoke, fault] as const),
    ),
  )('%s changes the world of %s, and puts it back', (_, spoke, fault) => {
    const before = structuredClone(world.aws);
    const undo = fault.inject(world, spoke);
    expect(world.aws).not.toEqual(before);
    undo();
    expect(world.aws).toEqual(before);
  });

  it('can be taken back in any order, however many are at work', () => {
    const before = structuredClone(world.aws);
    const picks = fc.array(
      fc.tuple(fc.constantFrom(...awsFaults), fc.constantFrom(...spokes)),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(picks, fc.infiniteStream(fc.nat()), (chosen, order) => {
        const undos = chosen.flatMap(([fault, spoke]) => {
          try {
            return [fault.inject(world, spoke)];
          } catch {
            // Another one took away what it would break: nothing has happened.
            return [];
          }
        });
        while (undos.length > 0) {
          const { value } = order.next();
          undos.splice(value % undos.length, 1).forEach(undo => undo());
        }
        expect(world.aws).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['hub-route-missing', 'spoke-return-missing', 'node-sg-nodeport'])(
    '%s is felt on the internet',
    id => {
      const [spoke] = spokes;
      const ask = () =>
        walkRequest(world, spoke, {
          host: 'prod.fitsync.example',
          path: '/productpage',
          port: 80,
        }).map(({ kind }) => kind);
      expect(new Set(ask())).toEqual(new Set(['answered']));
      awsFaults.find(fault => fault.id === id)?.inject(world, spoke);
      expect(new Set(ask())).toEqual(new Set(['timeout']));
    },
  );
});
