import { shareOfWays, Way } from './shareOf';

const ways = (cut: (zone: string, node: string) => boolean): Way[] =>
  ['a', 'b'].flatMap(zone =>
    ['1', '2', '3'].map(node => ({ zone, node, cut: cut(zone, node) })),
  );

describe('shareOfWays', () => {
  it('is nothing when every way is cut', () => {
    expect(shareOfWays(ways(() => true))).toBeUndefined();
  });

  it('counts zones where whole zones are cut', () => {
    expect(shareOfWays(ways(zone => zone === 'b'))).toEqual({
      affected: 1,
      total: 2,
      of: 'zones',
      zones: ['b'],
    });
  });

  it('counts nodes where whole nodes are cut', () => {
    expect(shareOfWays(ways((_, node) => node !== '2'))).toEqual({
      affected: 2,
      total: 3,
      of: 'nodes',
    });
  });

  it('counts ways where the cut follows neither', () => {
    expect(
      shareOfWays(ways((zone, node) => zone === 'a' && node === '1')),
    ).toEqual({ affected: 1, total: 6, of: 'ways from a zone to a node' });
  });
});
