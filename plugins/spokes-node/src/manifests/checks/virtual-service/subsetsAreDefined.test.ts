import { codesOf } from '../../testing/codesOf';
import {
  destinationRule,
  routeTo,
  service,
  virtualService,
} from '../../testing/objects';
import { subsetsAreDefined } from './subsetsAreDefined';

describe(subsetsAreDefined.id, () => {
  it('raises a subset that no DestinationRule defines', () => {
    expect(
      codesOf(subsetsAreDefined, [
        service('cart'),
        destinationRule('cart', {
          host: 'cart',
          subsets: [{ name: 'v1', labels: { version: 'v1' } }],
        }),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual(['error VS_SUBSET_MISSING VirtualService/shop/cart']);
  });

  it('takes one that is defined', () => {
    expect(
      codesOf(subsetsAreDefined, [
        service('cart'),
        destinationRule('cart', {
          host: 'cart.shop.svc.cluster.local',
          subsets: [{ name: 'v2', labels: { version: 'v2' } }],
        }),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual([]);
  });

  it('says nothing where neither the Service nor any rule is given', () => {
    expect(
      codesOf(subsetsAreDefined, [
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual([]);
  });

  it('only warns where no rule is given, which may be applied apart', () => {
    expect(
      codesOf(subsetsAreDefined, [
        service('cart'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual(['warning VS_SUBSET_MISSING VirtualService/shop/cart']);
  });

  it('only warns where a variant of the rule has the subset', () => {
    const rule = (...names: string[]) =>
      destinationRule('cart', {
        host: 'cart',
        subsets: names.map(name => ({ name, labels: { version: name } })),
      });
    expect(
      codesOf(subsetsAreDefined, [
        service('cart'),
        rule('v1', 'v2'),
        rule('v1'),
        virtualService('cart', {
          hosts: ['cart'],
          http: [routeTo('cart', { subset: 'v2' })],
        }),
      ]),
    ).toEqual(['warning VS_SUBSET_MISSING VirtualService/shop/cart']);
  });
});
