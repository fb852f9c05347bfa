import { codesOf } from '../../testing/codesOf';
import {
  deployment,
  gateway,
  ingressSelector,
  networkPolicy,
  routeTo,
  server,
  service,
  virtualService,
} from '../../testing/objects';
import { appsAreClosed } from './appsAreClosed';

const app = [
  service('cart'),
  deployment('cart'),
  gateway('shop', {
    selector: ingressSelector,
    servers: [server('cart.example.com')],
  }),
  virtualService('cart', {
    hosts: ['cart.example.com'],
    gateways: ['shop'],
    http: [routeTo('cart')],
  }),
];
const closing = (name: string, spec: object = {}) =>
  networkPolicy('only', {
    podSelector: { matchLabels: { app: name } },
    ...spec,
  });
const absent = ['info NETPOL_ABSENT Service/shop/cart'];

describe(appsAreClosed.id, () => {
  it('says nothing where policies may stand elsewhere', () => {
    expect(codesOf(appsAreClosed, app)).toEqual([]);
  });

  it('says so where the files are all there is', () => {
    expect(codesOf(appsAreClosed, app, { complete: true })).toEqual(absent);
  });

  it('says so beside a policy for another app, or for the way out alone', () => {
    expect(codesOf(appsAreClosed, [...app, closing('other')])).toEqual(absent);
    expect(
      codesOf(appsAreClosed, [
        ...app,
        closing('cart', { policyTypes: ['Egress'] }),
      ]),
    ).toEqual(absent);
  });

  it('takes an app that a policy selects', () => {
    expect(
      codesOf(appsAreClosed, [...app, closing('cart')], { complete: true }),
    ).toEqual([]);
  });
});
