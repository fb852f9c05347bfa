import { appName } from './appName';

describe('appName', () => {
  it('joins what no two apps share', () => {
    expect(appName('shop', 'cart')).toBe('shop--cart');
    expect(appName('a-b', 'c')).not.toBe(appName('a', 'b-c'));
  });

  it('fits into a label, however long the names are', () => {
    const long = (last: string) =>
      appName('n'.repeat(63), `${'s'.repeat(62)}${last}`);
    expect(long('a')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/);
    expect(long('a')).not.toBe(long('b'));
    expect(appName('n'.repeat(30), 's'.repeat(31))).toHaveLength(63);
  });
});
