import { referenceGrantSchema } from '@fitsync/backstage-plugin-spokes-common';
import { isGranted } from './isGranted';

const grant = (to: object, from: object = {}) =>
  referenceGrantSchema.parse({
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      from: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'HTTPRoute',
          namespace: 'web',
          ...from,
        },
      ],
      to: [{ group: '', kind: 'Service', ...to }],
    },
  });
const reference = {
  from: { kind: 'HTTPRoute' as const, namespace: 'web' },
  to: { kind: 'Service' as const, namespace: 'shop', name: 'cart' },
};

describe('isGranted', () => {
  it.each([
    ['names it', grant({ name: 'cart' }), true],
    ['is for every Service', grant({}), true],
    ['names another one', grant({ name: 'stock' }), false],
    ['is for secrets', grant({ kind: 'Secret' }), false],
    ['is for another namespace', grant({}, { namespace: 'a' }), false],
    ['is for Gateways', grant({}, { kind: 'Gateway' }), false],
  ])('by a grant that %s', (_, one, granted) => {
    expect(isGranted([one], reference)).toBe(granted);
  });

  it('by no grant of another namespace', () => {
    const elsewhere = { ...reference.to, namespace: 'stock' };
    expect(isGranted([grant({})], { ...reference, to: elsewhere })).toBe(false);
  });
});
