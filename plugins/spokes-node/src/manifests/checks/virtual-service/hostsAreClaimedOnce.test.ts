import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { hostsAreClaimedOnce } from './hostsAreClaimedOnce';

describe(hostsAreClaimedOnce.id, () => {
  it('raises a host of the mesh on each of both', () => {
    expect(
      codesOf(hostsAreClaimedOnce, [
        virtualService('a', { hosts: ['cart'], http: [routeTo('cart')] }),
        virtualService('b', { hosts: ['cart'], http: [routeTo('cart')] }),
      ]),
    ).toEqual([
      'error VS_HOST_CONFLICT VirtualService/shop/a',
      'error VS_HOST_CONFLICT VirtualService/shop/b',
    ]);
  });

  it('warns of a host at one gateway', () => {
    expect(
      codesOf(hostsAreClaimedOnce, [
        virtualService('a', {
          hosts: ['cart'],
          gateways: ['g'],
          http: [routeTo('cart')],
        }),
        virtualService('b', {
          hosts: ['cart'],
          gateways: ['g'],
          http: [routeTo('cart')],
        }),
      ]),
    ).toEqual([
      'warning VS_HOST_CONFLICT VirtualService/shop/a',
      'warning VS_HOST_CONFLICT VirtualService/shop/b',
    ]);
  });

  it('takes those that do not see each other', () => {
    expect(
      codesOf(hostsAreClaimedOnce, [
        virtualService('a', {
          hosts: ['cart'],
          exportTo: ['.'],
          http: [routeTo('cart')],
        }),
        virtualService(
          'b',
          {
            hosts: ['cart.shop.svc.cluster.local'],
            exportTo: ['.'],
            http: [routeTo('cart')],
          },
          { namespace: 'depot' },
        ),
      ]),
    ).toEqual([]);
  });

  it('takes one at the gateway and one in the mesh', () => {
    expect(
      codesOf(hostsAreClaimedOnce, [
        virtualService('a', {
          hosts: ['cart'],
          gateways: ['g'],
          http: [routeTo('cart')],
        }),
        virtualService('b', { hosts: ['cart'], http: [routeTo('cart')] }),
      ]),
    ).toEqual([]);
  });
});
