import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { routesAreReached } from './routesAreReached';

describe(routesAreReached.id, () => {
  it('raises a route below one that takes everything', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            routeTo('a'),
            { match: [{ uri: { prefix: '/b' } }], ...routeTo('b') },
          ],
        }),
      ]),
    ).toEqual(['error VS_SHADOWED VirtualService/shop/cart']);
  });

  it('raises a narrow prefix below a wide one', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            { match: [{ uri: { prefix: '/' } }], ...routeTo('a') },
            { match: [{ uri: { prefix: '/b' } }], ...routeTo('b') },
          ],
        }),
      ]),
    ).toEqual(['error VS_SHADOWED VirtualService/shop/cart']);
  });

  it('only warns where both lead to the same', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('a'), routeTo('a')],
        }),
      ]),
    ).toEqual(['warning VS_SHADOWED VirtualService/shop/cart']);
  });

  it('takes a narrow prefix above a wide one', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            { match: [{ uri: { prefix: '/b' } }], ...routeTo('b') },
            routeTo('a'),
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it('takes the same path with other headers', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            {
              match: [
                { uri: { exact: '/b' }, headers: { user: { exact: 'x' } } },
              ],
              ...routeTo('b'),
            },
            {
              match: [
                { uri: { exact: '/b' }, headers: { user: { exact: 'y' } } },
              ],
              ...routeTo('a'),
            },
          ],
        }),
      ]),
    ).toEqual([]);
  });

  it('informs of one repeated match of several', () => {
    expect(
      codesOf(routesAreReached, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            { match: [{ uri: { exact: '/b' } }], ...routeTo('b') },
            {
              match: [{ uri: { exact: '/b' } }, { uri: { exact: '/a' } }],
              ...routeTo('a'),
            },
          ],
        }),
      ]),
    ).toEqual(['info VS_MATCH_DUPLICATE VirtualService/shop/cart']);
  });

  const within = (...match: object[]) =>
    codesOf(routesAreReached, [
      virtualService('cart', {
        hosts: ['cart'],
        http: [{ match, ...routeTo('a') }],
      }),
    ]);

  it('tells of a match that an earlier one of its route takes', () => {
    expect(
      within(
        { uri: { prefix: '/api' } },
        { uri: { prefix: '/api/v1' }, method: { exact: 'GET' } },
      ),
    ).toEqual([expect.stringContaining('VS_MATCH_DUPLICATE')]);
  });

  it('takes an exact path beside a prefix of its route', () => {
    expect(within({ uri: { prefix: '/' } }, { uri: { exact: '/' } })).toEqual(
      [],
    );
  });
});
