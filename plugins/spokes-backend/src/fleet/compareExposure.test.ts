import { ExposureBlueprintInput } from '@fitsync/backstage-plugin-spokes-common';
import { fleetOf } from '../__testUtils__/fleetOf';
import { compareExposure } from './compareExposure';
import { ReadFleets } from './readFleets';

const exposure = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'shop',
  service: 'cart',
};
const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';

function fleets(
  method: ExposureBlueprintInput['method'],
  service = 'cart',
): ReadFleets {
  const blueprint: ExposureBlueprintInput = {
    ...exposure,
    service,
    owner: 'group:default/shop',
    image: 'ghcr.io/acme/cart:1.2.3',
    ports: { container: 8080 },
    method,
  };
  return {
    fleets: [{ repoUrl, content: fleetOf({ exposures: [blueprint] }) }],
    unread: [],
  };
}

const compare = (url: string | undefined, read?: ReadFleets) =>
  compareExposure({ exposure, ...(url && { url }) }, read);

describe('compareExposure', () => {
  it.each<[string, ExposureBlueprintInput['method']]>([
    ['http://nlb.example/cart', { kind: 'path', path: '/cart' }],
    ['http://shop.example/', { kind: 'domain', host: 'shop.example' }],
  ])('finds no difference between %s and what is described', (url, method) => {
    expect(compare(url, fleets(method))).toEqual({
      outcome: 'compared',
      differences: [],
      values: expect.arrayContaining([
        { what: 'scheme', described: 'http', live: 'http' },
      ]),
    });
  });

  it('tells each part of the way in that differs', () => {
    const method = {
      kind: 'https',
      host: 'shop.example',
      path: '/cart',
      certificate: { from: 'existing-secret', secretName: 'shop-tls' },
    } as const;
    expect(compare('http://other.example/', fleets(method))).toMatchObject({
      outcome: 'compared',
      differences: [
        { what: 'scheme', described: 'https', live: 'http' },
        { what: 'path', described: '/cart', live: '/' },
        { what: 'host', described: 'shop.example', live: 'other.example' },
      ],
    });
    expect(compare(undefined, fleets(method))).toMatchObject({
      differences: [{ live: 'no route' }, {}, {}],
    });
  });

  it.each<[string, ReadFleets | undefined, object]>([
    [
      'is skipped where no blueprint describes it',
      fleets({ kind: 'path', path: '/cart' }, 'other'),
      {
        outcome: 'skipped',
        because:
          'No blueprint in the fleet repository describes shop/cart on fitsync-prod-spoke',
      },
    ],
    [
      'is skipped where no repository is configured',
      { fleets: [], unread: [] },
      { outcome: 'skipped', because: expect.stringContaining('configured') },
    ],
    [
      'is unknown, never skipped, where a repository could not be read',
      { fleets: [], unread: [{ repoUrl, message: 'no answer' }] },
      { outcome: 'unknown', because: expect.not.stringContaining(repoUrl) },
    ],
    [
      'is unknown before the first read',
      undefined,
      { outcome: 'unknown', because: expect.stringContaining('first time') },
    ],
  ])('%s', (_, read, expected) => {
    expect(compare('http://nlb.example/cart', read)).toEqual({
      ...expected,
      without: [expect.stringContaining('the way in')],
    });
  });
});
