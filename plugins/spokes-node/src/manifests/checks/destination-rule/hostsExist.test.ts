import { codesOf } from '../../testing/codesOf';
import { destinationRule, service } from '../../testing/objects';
import { hostsExist } from './hostsExist';

describe(hostsExist.id, () => {
  it('raises a host that is no Service', () => {
    expect(
      codesOf(hostsExist, [
        service('cart'),
        destinationRule('cart', { host: 'chart' }),
      ]),
    ).toEqual(['warning DR_HOST_NOT_FOUND DestinationRule/shop/cart']);
  });

  it('takes one that is', () => {
    expect(
      codesOf(hostsExist, [
        service('cart'),
        destinationRule('cart', { host: 'cart' }),
      ]),
    ).toEqual([]);
  });
});
