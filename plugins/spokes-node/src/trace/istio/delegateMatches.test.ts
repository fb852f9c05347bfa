import { delegateMatches } from './delegateMatches';

describe('delegateMatches', () => {
  it.each([
    ['what only the delegate says', [], [{ port: 80 }], [{ port: 80 }]],
    ['what only the other says', [{ port: 80 }], [], [{ port: 80 }]],
    [
      'both',
      [{ uri: { prefix: '/shop' }, headers: ['x'] }],
      [{ uri: { exact: '/shop/cart' }, headers: ['y'] }],
      [{ uri: { exact: '/shop/cart' }, headers: ['x', 'y'] }],
    ],
    [
      'each with each that it does not contradict',
      [{ uri: { prefix: '/a' } }, { method: { exact: 'GET' } }],
      [{ uri: { prefix: '/b' } }],
      [{ uri: { prefix: '/b' }, method: { exact: 'GET' } }],
    ],
  ])('keeps %s', (_, root, own, merged) => {
    expect(delegateMatches(root, own)).toEqual(merged);
  });

  it.each([
    [
      'a path beside the prefix',
      { uri: { prefix: '/a' } },
      { uri: { exact: '/b' } },
    ],
    ['a wider prefix', { uri: { prefix: '/a/b' } }, { uri: { prefix: '/a' } }],
    [
      'a prefix of an exact path',
      { uri: { exact: '/a' } },
      { uri: { prefix: '/a' } },
    ],
    [
      'a regular expression',
      { uri: { prefix: '/a' } },
      { uri: { regex: '/a' } },
    ],
    ['another port', { port: 80 }, { port: 81 }],
    ['another Gateway', { gateways: ['a'] }, { gateways: ['b'] }],
    ['another case', { ignoreUriCase: true }, {}],
  ])('drops a delegate that asks for %s', (_, root, own) => {
    expect(delegateMatches([root], [own])).toBeUndefined();
  });
});
