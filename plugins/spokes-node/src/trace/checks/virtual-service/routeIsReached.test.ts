import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { routeIsReached } from './routeIsReached';

const behind = (match: object[] | undefined, host = 'details') =>
  runOnCluster(routeIsReached, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.http.unshift({
      name: 'first',
      match,
      route: [{ destination: { host } }],
    });
  });

describe(routeIsReached.id, () => {
  it.each([
    ['another path', [{ uri: { prefix: '/details' } }]],
    ['a longer path', [{ uri: { prefix: '/productpage/x' } }]],
    ['some requests only', [{ uri: { prefix: '/' }, headers: { end: {} } }]],
    ['a method only', [{ method: { exact: 'POST' } }]],
    ['an expression that says otherwise', [{ uri: { regex: '/p\\d+' } }]],
  ])('passes behind a route for %s', (_, match) => {
    expect(behind(match).findings).toEqual([]);
  });

  it('passes behind a route to the same Service', () => {
    expect(behind(undefined, 'productpage').findings).toEqual([]);
  });

  it.each([
    ['everything', undefined],
    ['the root', [{ uri: { prefix: '/' } }]],
    ['the beginning of the path', [{ uri: { prefix: '/prod' } }]],
    ['the same path', [{ uri: { exact: '/productpage' } }]],
    ['an expression that fits', [{ uri: { regex: '/product.*' } }]],
  ])('reports VS_SHADOWED behind a route for %s', (_, match) => {
    expect(behind(match).findings).toMatchObject([
      {
        code: 'VS_SHADOWED',
        message: expect.stringMatching(/\/productpage.*route first.*details/),
      },
    ]);
  });
});
