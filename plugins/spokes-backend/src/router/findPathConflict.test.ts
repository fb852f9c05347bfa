import {
  gatewaySchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { findPathConflict } from './findPathConflict';

const virtualService = (
  uri: object | undefined,
  change: { hosts?: string[]; gateways?: string[]; to?: string } = {},
) =>
  virtualServiceSchema.parse({
    metadata: { name: 'theirs', namespace: 'team-b' },
    spec: {
      hosts: change.hosts ?? ['*'],
      gateways: change.gateways ?? ['theirs'],
      http: [
        {
          match: uri && [{ uri }],
          route: [{ destination: { host: change.to ?? 'theirs' } }],
        },
      ],
    },
  });
const ask = (path: string, host?: string) => ({
  spoke: 'prod',
  namespace: 'team-a',
  service: 'shop',
  path,
  host,
});

describe('findPathConflict', () => {
  it.each([
    ['the same prefix', '/shop', { prefix: '/shop' }, 'same'],
    ['the same but for a slash', '/shop', { prefix: '/shop/' }, 'same'],
    ['a prefix above', '/shop/new', { prefix: '/shop' }, 'above'],
    [
      'a prefix that ends inside a word',
      '/shopping',
      { prefix: '/shop' },
      'above',
    ],
    ['two routes for everything', '/', undefined, 'same'],
    ['a prefix below', '/shop', { prefix: '/shop/old' }, 'below'],
    ['an exact path below', '/shop', { exact: '/shop/a' }, 'below'],
    ['a regular expression', '/shop', { regex: '/s.*' }, 'above'],
  ])('finds %s', (_, path, uri, kind) => {
    expect(findPathConflict(ask(path), [virtualService(uri)])).toMatchObject({
      kind,
    });
  });

  it.each([
    [
      'a route for everything, which comes last',
      '/shop',
      virtualService({ prefix: '/' }),
    ],
    [
      'being the route for everything',
      '/',
      virtualService({ prefix: '/shop' }),
    ],
    [
      'a prefix that ends with its slash before a longer word',
      '/shop-new',
      virtualService({ prefix: '/shop/' }),
    ],
    ['a longer word', '/shop', virtualService({ prefix: '/shopping' })],
    ['another prefix', '/shop', virtualService({ prefix: '/cart' })],
    ['an exact path above', '/shop/new', virtualService({ exact: '/shop' })],
    ['a regular expression', '/shop', virtualService({ regex: '/c.*' })],
    ['what is no regular expression', '/', virtualService({ regex: '(' })],
    [
      'a route inside the mesh',
      '/shop',
      virtualService({ prefix: '/shop' }, { gateways: ['mesh'] }),
    ],
    [
      'its own route',
      '/shop',
      virtualService(
        { prefix: '/shop' },
        { to: 'shop.team-a.svc.cluster.local' },
      ),
    ],
  ])('passes %s', (_, path, other) => {
    expect(findPathConflict(ask(path), [other])).toBeUndefined();
  });

  it('holds only what shares the host against it', () => {
    const theirs = virtualService(
      { prefix: '/' },
      { hosts: ['a.example.com'] },
    );
    expect(
      findPathConflict(ask('/', 'b.example.com'), [theirs]),
    ).toBeUndefined();
    expect(findPathConflict(ask('/', 'a.example.com'), [theirs])).toBeDefined();
    expect(findPathConflict(ask('/', '*.example.com'), [theirs])).toBeDefined();
    expect(findPathConflict(ask('/'), [theirs])).toBeDefined();
  });

  it('ends in time for a regular expression made to stall', () => {
    const stalling = virtualService({ regex: '(a+)+$' });
    expect(
      findPathConflict(ask(`/${'a'.repeat(5000)}!`), [stalling]),
    ).toBeUndefined();
  });

  it.each([
    ['theirs', 'a.example.com', true],
    ['theirs', 'b.example.com', false],
    ['team-b/theirs', 'b.example.com', false],
    ['team-c/theirs', 'b.example.com', true],
    ['theirs', undefined, true],
  ])(
    'takes a route for any host of Gateway %s for %p: %p',
    (name, host, is) => {
      const theirs = virtualService({ prefix: '/' }, { gateways: [name] });
      const gateway = gatewaySchema.parse({
        metadata: { name: 'theirs', namespace: 'team-b' },
        spec: {
          selector: { istio: 'ingressgateway' },
          servers: [
            {
              port: { number: 80, name: 'http', protocol: 'HTTP' },
              hosts: ['team-b/a.example.com'],
            },
          ],
        },
      });
      const found = findPathConflict(ask('/', host), [theirs], [gateway]);
      expect(found !== undefined).toBe(is);
    },
  );
});
