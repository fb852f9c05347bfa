import { codesOf } from '../../testing/codesOf';
import { routeTo, virtualService } from '../../testing/objects';
import { meshRulesApply } from './meshRulesApply';

const mesh = virtualService('cart', {
  hosts: ['cart'],
  http: [routeTo('cart', { subset: 'v1' })],
});
const ingress = (destination: object = {}) =>
  virtualService('ingress', {
    hosts: ['cart.example.com'],
    gateways: ['shop'],
    http: [routeTo('cart.shop.svc.cluster.local', destination)],
  });

describe(meshRulesApply.id, () => {
  it('warns of a way in that passes the split by', () => {
    expect(codesOf(meshRulesApply, [mesh, ingress()])).toEqual([
      'warning VS_RULES_IGNORED_AT_INGRESS VirtualService/shop/ingress',
    ]);
  });

  it('takes one that names a subset, and hosts without a split', () => {
    expect(codesOf(meshRulesApply, [mesh, ingress({ subset: 'v1' })])).toEqual(
      [],
    );
    expect(codesOf(meshRulesApply, [ingress()])).toEqual([]);
  });
});
