import { sharedAge } from './sharedAge';

const at = (seconds: number) =>
  new Date(Date.UTC(2026, 0, 5, 2, 0, seconds)).toISOString();

describe('sharedAge', () => {
  it('is the oldest of what was read together', () => {
    expect(sharedAge([at(40), at(0), at(60)])).toBe(at(0));
  });

  it.each([
    ['lines that were read apart', [at(0), at(61)]],
    ['an instant that is none', [at(0), at(1), 'never']],
    ['a single line', [at(0)]],
    ['no line', []],
  ])('is none for %s', (_, instants) => {
    expect(sharedAge(instants)).toBeUndefined();
  });
});
