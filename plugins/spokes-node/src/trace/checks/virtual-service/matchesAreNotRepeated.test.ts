import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { matchesAreNotRepeated } from './matchesAreNotRepeated';

const after = (...match: object[]) =>
  runOnCluster(matchesAreNotRepeated, ({ get }) => {
    const { http } = get('VirtualService', 'bookinfo').spec;
    http.push({ name: 'more', match, route: http[0].route });
  });
const help = { uri: { prefix: '/help' } };

describe(matchesAreNotRepeated.id, () => {
  it('tells with VS_MATCH_DUPLICATE which match is taken by an earlier route', () => {
    expect(after(help, { uri: { prefix: '/static/css' } })).toMatchObject({
      status: 'pass',
      findings: [
        {
          code: 'VS_MATCH_DUPLICATE',
          severity: 'info',
          message: expect.stringContaining('Match 2 of route more'),
        },
      ],
    });
  });

  it.each([
    ['another path', { uri: { prefix: '/about' } }],
    [
      'the same path with a header, of which only the name is known',
      { uri: { exact: '/new' }, headers: { 'x-user': { exact: 'a' } } },
    ],
  ])('passes %s', (_, match) => {
    expect(after(help, match).findings).toEqual([]);
  });

  it('leaves a route that is taken as a whole to VS_SHADOWED', () => {
    expect(after({ uri: { exact: '/login' } }).findings).toEqual([]);
  });

  it('does not take two headers of one name for the same', () => {
    const { findings } = runOnCluster(matchesAreNotRepeated, ({ get }) => {
      const { http } = get('VirtualService', 'bookinfo').spec;
      const headers = (exact: string) => ({
        uri: { exact: '/beta' },
        headers: { group: { exact } },
      });
      http.push(
        { match: [headers('a'), help], route: http[0].route },
        {
          match: [headers('b'), { uri: { exact: '/c' } }],
          route: http[0].route,
        },
      );
    });
    expect(findings).toEqual([]);
  });
});
