import { codesOf } from '../../testing/codesOf';
import { deployment } from '../../testing/objects';
import { usersAreNotReserved } from './usersAreNotReserved';

describe(usersAreNotReserved.id, () => {
  it('warns of the user of the sidecar', () => {
    expect(
      codesOf(usersAreNotReserved, [
        deployment('cart', {}, { securityContext: { runAsUser: 1337 } }),
      ]),
    ).toEqual(['warning UID_1337 Deployment/shop/cart']);
  });

  it('takes another', () => {
    expect(
      codesOf(usersAreNotReserved, [
        deployment('cart', {}, { securityContext: { runAsUser: 1000 } }),
      ]),
    ).toEqual([]);
  });
});
