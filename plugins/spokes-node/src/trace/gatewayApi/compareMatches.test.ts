import { compareMatches } from './compareMatches';

describe('compareMatches', () => {
  it('orders as the Gateway API does', () => {
    const ordered = [
      { uri: { exact: '/a' } },
      { uri: { prefix: '/a/long' } },
      { uri: { prefix: '/a' }, method: { exact: 'GET' } },
      { uri: { prefix: '/a' }, headers: ['x', 'y'] },
      { uri: { prefix: '/a' }, headers: ['x'] },
      { uri: { prefix: '/a' }, queryParams: ['q'] },
      { uri: { prefix: '/a' } },
      { uri: { prefix: '/' } },
      { uri: { regex: '/a.*' } },
    ];
    expect([...ordered].reverse().sort(compareMatches)).toEqual(ordered);
  });

  it('leaves equals to the age of their routes', () => {
    const match = { uri: { prefix: '/a' } };
    expect(compareMatches(match, { ...match })).toBe(0);
  });
});
