import fc from 'fast-check';
import { fqdnOf, resolveHost } from './resolveHost';

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);

describe('resolveHost', () => {
  it('reads the complete name of every Service, from anywhere', () => {
    fc.assert(
      fc.property(label, label, label, (name, namespace, elsewhere) => {
        expect(resolveHost(fqdnOf({ namespace, name }), elsewhere)).toEqual({
          kind: 'service',
          namespace,
          name,
        });
      }),
    );
  });

  it('reads a short name in the namespace of the object', () => {
    expect(resolveHost('Reviews', 'shop')).toEqual({
      kind: 'service',
      namespace: 'shop',
      name: 'reviews',
    });
  });

  it.each([
    'reviews.shop',
    'reviews.shop.svc',
    'a.reviews.shop.svc.cluster.local',
    '*.shop.svc.cluster.local',
    'api.example.com',
    '*',
  ])('takes %s for no Service', host => {
    expect(resolveHost(host, 'shop')).toEqual({ kind: 'other', host });
  });
});
