import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { delegatesExist } from './delegatesExist';

describe(delegatesExist.id, () => {
  it('raises a delegate that is not there', () => {
    expect(
      codesOf(delegatesExist, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [{ delegate: { name: 'gone' } }],
        }),
      ]),
    ).toEqual(['error VS_DELEGATE_NOT_FOUND VirtualService/shop/cart']);
  });

  it('takes one that is', () => {
    expect(
      codesOf(delegatesExist, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [{ delegate: { name: 'part' } }],
        }),
        virtualService('part', { http: [routeTo('a')] }),
      ]),
    ).toEqual([]);
  });
});
