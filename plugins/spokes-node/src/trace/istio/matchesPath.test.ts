import fc from 'fast-check';
import {
  compileRegex,
  coversPath,
  matchesPath,
  PathMatch,
} from './matchesPath';

const path = fc
  .array(fc.constantFrom('a', 'b', 'api', 'v1'), { maxLength: 3 })
  .map(parts => `/${parts.join('/')}`);
const match: fc.Arbitrary<PathMatch | undefined> = fc.oneof(
  fc.constant(undefined),
  path.map(exact => ({ exact })),
  path.map(prefix => ({ prefix })),
  fc.constantFrom({ regex: '/a.*' }, { regex: '.*' }, { regex: '/[a' }),
);

describe('matchesPath', () => {
  it.each([
    [undefined, '/anything'],
    [{ exact: '/a' }, '/a'],
    [{ prefix: '/a' }, '/ab'],
    [{ regex: '/v[0-9]+' }, '/v12'],
  ])('takes %j for %s', (one, text) => {
    expect(matchesPath(one, text)).toBe(true);
  });

  it.each([
    [{ exact: '/a' }, '/a/'],
    [{ prefix: '/A' }, '/a'],
    [{ regex: '/v[0-9]+' }, '/v12/x'],
    [{ regex: '/[a' }, '/a'],
  ])('refuses %j for %s', (one, text) => {
    expect(matchesPath(one, text)).toBe(false);
  });

  it('can be told to ignore case', () => {
    expect(matchesPath({ prefix: '/API' }, '/api/v1', true)).toBe(true);
  });
});

describe('coversPath', () => {
  it('holds only where every path of the narrow one is one of the wide one', () => {
    fc.assert(
      fc.property(match, match, path, (wide, narrow, asked) => {
        fc.pre(coversPath(wide, narrow) && matchesPath(narrow, asked));
        expect(matchesPath(wide, asked)).toBe(true);
      }),
    );
  });

  it('holds of everything that does not compile with itself only', () => {
    expect(coversPath({ regex: '/[a' }, { exact: '/a' })).toBe(false);
  });
});

describe('compileRegex', () => {
  it('says why an expression is no RE2', () => {
    expect(compileRegex('/(?!a)')).toMatchObject({
      kind: 'invalid',
      why: expect.stringContaining('(?!'),
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(['ok', 'invalid']).toContain(compileRegex(text).kind);
      }),
    );
  });
});
