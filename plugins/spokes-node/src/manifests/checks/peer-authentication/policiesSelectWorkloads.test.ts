import { codesOf } from '../../testing/codesOf';
import {
  authorizationPolicy,
  deployment,
  peerAuthentication,
} from '../../testing/objects';
import { policiesSelectWorkloads } from './policiesSelectWorkloads';

describe(policiesSelectWorkloads.id, () => {
  it('warns of a selector without workloads', () => {
    expect(
      codesOf(policiesSelectWorkloads, [
        deployment('cart'),
        authorizationPolicy('a', {
          selector: { matchLabels: { app: 'chart' } },
        }),
        peerAuthentication('p', {
          selector: { matchLabels: { app: 'chart' } },
        }),
      ]),
    ).toEqual([
      'warning POLICY_NO_WORKLOADS PeerAuthentication/shop/p',
      'warning POLICY_NO_WORKLOADS AuthorizationPolicy/shop/a',
    ]);
  });

  it('takes one with', () => {
    expect(
      codesOf(policiesSelectWorkloads, [
        deployment('cart'),
        authorizationPolicy('a', {
          selector: { matchLabels: { app: 'cart' } },
        }),
      ]),
    ).toEqual([]);
  });

  it('says nothing of workloads that are not given', () => {
    expect(
      codesOf(policiesSelectWorkloads, [
        authorizationPolicy('a', {
          selector: { matchLabels: { app: 'chart' } },
        }),
      ]),
    ).toEqual([]);
  });
});
