import { RegisteredFault } from '../faults/registry';
import { createWorld, RunningWorld } from '../world/createWorld';
import { FaultBoard } from './FaultBoard';

const spoke = 'fitsync-prod-spoke';
const key = { kind: 'Service', name: 'productpage', namespace: 'default' };

/** Changes one field of a Service and puts the whole Service back, as most faults do. */
function fieldFault(
  id: string,
  field: string,
  value: unknown,
): RegisteredFault {
  return {
    id,
    code: 'SVC_TARGETPORT',
    title: id,
    area: 'kubernetes',
    inject(world, name) {
      const store = world.clusters.get(name)!;
      const before = store.get(key.kind, key.name, key.namespace)!;
      store.apply({ ...before, spec: { ...before.spec, [field]: value } });
      return () => store.apply(before);
    },
  };
}

describe('FaultBoard', () => {
  const first = fieldFault('first', 'selector', { app: 'nobody' });
  const second = fieldFault('second', 'sessionAffinity', 'ClientIP');
  const third = fieldFault('third', 'ipFamilyPolicy', 'SingleStack');
  const impossible: RegisteredFault = {
    ...first,
    id: 'impossible',
    inject: () => {
      throw new Error('no such route');
    },
  };
  let world: RunningWorld;
  let board: FaultBoard;
  const spec = () =>
    world.clusters.get(spoke)!.get(key.kind, key.name, key.namespace)!.spec;

  beforeEach(() => {
    world = createWorld({ readyMilliseconds: 0 });
    board = new FaultBoard({
      world,
      faults: [first, second, third, impossible],
    });
  });
  afterEach(() => world.stop());

  it('injects and clears, and says where', () => {
    board.inject('first', spoke);
    expect(spec().selector).toEqual({ app: 'nobody' });
    expect(board.list()[0]).toMatchObject({
      injectedOn: [spoke],
      seededOn: [],
    });
    board.clear('first', spoke);
    expect(spec().selector).toEqual({ app: 'productpage' });
    expect(board.list()[0].injectedOn).toEqual([]);
    expect(board.brokenByHand).toBe(true);
  });

  it.each([
    ['first', { sessionAffinity: 'ClientIP', ipFamilyPolicy: 'SingleStack' }],
    ['second', { selector: { app: 'nobody' }, ipFamilyPolicy: 'SingleStack' }],
    ['third', { selector: { app: 'nobody' }, sessionAffinity: 'ClientIP' }],
  ])('clearing %s leaves the others at work', (cleared, rest) => {
    const healthy = spec();
    for (const id of ['first', 'second', 'third']) board.inject(id, spoke);
    board.clear(cleared, spoke);
    expect(spec()).toEqual({ ...healthy, ...rest });
    board.mendAll();
    expect(spec()).toEqual(healthy);
  });

  it('mends what was done by hand and leaves the scenario, unless asked', () => {
    board.seed('first', spoke);
    board.inject('second', spoke);
    expect(board.list()[0].seededOn).toEqual([spoke]);
    board.mendAll();
    expect(spec()).toMatchObject({ selector: { app: 'nobody' } });
    expect(spec().sessionAffinity).toBeUndefined();
    board.mendAll({ seeds: true });
    expect(spec().selector).toEqual({ app: 'productpage' });
  });

  it('mends the rest also when one of them can no longer be injected', () => {
    let possible = true;
    const dependent: RegisteredFault = {
      ...second,
      id: 'dependent',
      inject(...args) {
        if (!possible) throw new Error('nothing to break');
        return second.inject(...args);
      },
    };
    board = new FaultBoard({ world, faults: [first, dependent, third] });
    for (const id of ['first', 'dependent', 'third']) board.inject(id, spoke);
    possible = false;
    board.clear('first', spoke);
    expect(board.list().map(({ injectedOn }) => injectedOn.length)).toEqual([
      0, 0, 1,
    ]);
    expect(spec()).toMatchObject({ ipFamilyPolicy: 'SingleStack' });
    expect(spec().sessionAffinity).toBeUndefined();
  });

  it('does not inject twice', () => {
    board.inject('first', spoke);
    board.inject('first', spoke);
    board.clear('first', spoke);
    expect(spec().selector).toEqual({ app: 'productpage' });
  });

  it('refuses what it does not know', () => {
    expect(() => board.inject('fourth', spoke)).toThrow(/no fault fourth/);
    expect(() => board.inject('first', 'elsewhere')).toThrow(
      /elsewhere is none of fitsync-prod-spoke, fitsync-stage-spoke/,
    );
    expect(() => board.inject('impossible', spoke)).toThrow(
      /cannot be injected.*no such route/,
    );
    expect(board.brokenByHand).toBe(false);
  });
});
