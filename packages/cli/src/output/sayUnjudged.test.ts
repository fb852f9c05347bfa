import { captureOutput } from '../__testUtils__/captureOutput';
import { sayUnjudged } from './sayUnjudged';

afterEach(() => jest.restoreAllMocks());

it('names spoke, part and what was thrown, once for each part', () => {
  const output = captureOutput();
  const say = sayUnjudged();
  const error = new TypeError('x is not\niterable');
  say({ spoke: 'prod', part: 'nlb.exists', error });
  say({ spoke: 'prod', part: 'nlb.exists', error });
  say({ spoke: 'prod', part: 'trace', error });
  expect(output.complained.split('\n')).toEqual([
    expect.stringMatching(
      /^fitsync: prod: nlb\.exists could not be judged and is unknown: TypeError: x is not.+iterable$/,
    ),
    expect.stringMatching(/^fitsync: prod: trace could not/),
    '',
  ]);
  expect(output.printed).toBe('');
});
