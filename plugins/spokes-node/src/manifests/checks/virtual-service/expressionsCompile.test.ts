import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { expressionsCompile } from './expressionsCompile';

describe(expressionsCompile.id, () => {
  it('raises what is not RE2', () => {
    expect(
      codesOf(expressionsCompile, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            { match: [{ uri: { regex: '/(?!admin).*' } }], ...routeTo('a') },
          ],
        }),
      ]),
    ).toEqual(['error VS_REGEX_INVALID VirtualService/shop/cart']);
  });

  it('raises one of a header', () => {
    expect(
      codesOf(expressionsCompile, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [
            {
              match: [{ headers: { cookie: { regex: '(' } } }],
              ...routeTo('a'),
            },
          ],
        }),
      ]),
    ).toEqual(['error VS_REGEX_INVALID VirtualService/shop/cart']);
  });

  it('takes what is slow elsewhere', () => {
    expect(
      codesOf(expressionsCompile, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [{ match: [{ uri: { regex: '(a+)+$' } }], ...routeTo('a') }],
        }),
      ]),
    ).toEqual([]);
  });
});
