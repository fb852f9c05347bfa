import { fixtures } from '../testing/fixtures';
import { diffSteps } from './diffSteps';
import { toSteps } from './toSteps';

const stepsOf = (name: 'clear' | 'blocked') => {
  const [view] = fixtures[name].exposures;
  if (view.status !== 'traced') throw new Error('It is traced');
  return toSteps(view.trace);
};

describe('diffSteps', () => {
  const changes = diffSteps(stepsOf('clear'), stepsOf('blocked'));
  const tones = changes.map(({ hop, before, after }) => [
    hop,
    before?.tone,
    after?.tone,
  ]);

  it('tells what stands otherwise, and nothing of what only lies behind the break', () => {
    expect(tones).toEqual([
      ['nlb', 'warn', 'pass'],
      ['targets', 'pass', 'consequence'],
      ['hub-route', 'pass', 'cause'],
      ['peer-authentication', 'warn', 'wouldPass'],
    ]);
  });

  it('tells of a hop that is judged on one side alone', () => {
    const [, ...rest] = stepsOf('clear');
    expect(diffSteps(rest, stepsOf('clear'))).toEqual([
      { hop: 'nlb', before: undefined, after: expect.anything() },
    ]);
  });

  it('tells nothing where nothing changed', () => {
    expect(diffSteps(stepsOf('blocked'), stepsOf('blocked'))).toEqual([]);
  });
});
