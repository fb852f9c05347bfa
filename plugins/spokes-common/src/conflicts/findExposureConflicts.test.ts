import fc from 'fast-check';
import { ExposureHolder } from './ExposureHolder';
import { findExposureConflicts } from './findExposureConflicts';

const shop: ExposureHolder = {
  spoke: 'prod',
  namespace: 'shop',
  service: 'cart',
  host: '*',
  path: '/shop',
  tls: false,
  where: 'repository',
};
const other = { ...shop, namespace: 'b', service: 'b' };
const own = { host: 'shop.example.com', path: '/' };
const holding = (more: Partial<ExposureHolder>) => ({ ...shop, ...more });
const kinds = (
  candidate: Partial<ExposureHolder>,
  holder: Partial<ExposureHolder>,
) =>
  findExposureConflicts({ ...other, ...candidate }, [
    { ...shop, ...holder },
  ]).map(({ kind }) => kind);

describe('findExposureConflicts', () => {
  it.each<[Partial<ExposureHolder>, Partial<ExposureHolder>, string[]]>([
    [{ path: '/shop' }, {}, ['same-path']],
    [{ path: '/shop' }, { path: '/shop/' }, ['same-path']],
    [{ path: '/shop/cart' }, {}, ['shadowed']],
    [{ path: '/' }, {}, ['shadows']],
    [{ path: '/a' }, { path: '/' }, ['shadowed']],
    [{ path: '/shopping' }, {}, []],
    [{ path: '/Shop' }, {}, []],
    [{ path: '/shop', spoke: 'stage' }, {}, []],
    // The most specific host wins: `*` keeps every other name.
    [own, { path: '/' }, []],
    [{ ...own, tls: true }, { path: '/' }, []],
    [own, { host: 'other.example.com', path: '/' }, []],
    [own, own, ['same-path']],
    [{ ...own, path: '/a' }, { ...own, path: '/b' }, []],
    [own, { ...own, host: 'Shop.Example.com.' }, ['same-path']],
    // One server of HTTPS for a host, whatever the path.
    [
      { ...own, tls: true, path: '/a' },
      { ...own, tls: true, path: '/b' },
      ['https-host-twice'],
    ],
    [
      { ...own, tls: true, path: '/a' },
      { ...own, path: '/b' },
      ['redirect-leak'],
    ],
    [
      { ...own, path: '/a' },
      { ...own, tls: true, path: '/b' },
      ['redirect-leak'],
    ],
    // A name leads to one load balancer.
    [{ ...own, spoke: 'stage' }, { ...own, path: '/b' }, ['host-elsewhere']],
    // Live routes may have wildcards, though we render none.
    [own, { host: '*.example.com' }, ['wildcard-host']],
    [own, { host: '*.other.com' }, []],
    [{ host: 'example.com' }, { host: '*.example.com' }, []],
  ])('of %j and %j are %j', (candidate, holder, expected) => {
    expect(kinds(candidate, holder)).toEqual(expected);
  });

  it('takes an exact path for itself alone', () => {
    const exact = holding({ path: '/a', exact: true, where: 'live' });
    const against = (path: string) => kinds({ path }, exact);
    expect(against('/a/b')).toEqual([]);
    expect(against('/a')).toEqual(['same-path']);
    expect(against('/')).toEqual(['shadows']);
  });

  it('leaves out host and path of a holder that may not be named', () => {
    const wildcard = holding({ host: '*.rival.example.com', where: 'live' });
    const secret = holding({ path: '/a/rival', namespace: 'rival' });
    const messages = [
      holding({ service: 'other', host: 'x.rival.example.com' }),
      holding({ service: 'other', path: '/a' }),
      holding({ service: 'other', path: '/a/rival/x' }),
    ].flatMap(candidate =>
      findExposureConflicts(candidate, [wildcard, secret], {
        nameHolder: () => 'another service',
      }).map(({ message }) => message),
    );
    expect(messages).toHaveLength(3);
    for (const message of messages) {
      expect(message).toContain('another service');
      expect(message).not.toMatch(/'\*\.rival|'\/a\/rival'/);
    }
  });

  it('never finds the service itself', () => {
    expect(
      findExposureConflicts(shop, [shop, { ...shop, where: 'live' }]),
    ).toEqual([]);
  });

  it('refuses a host that everything on the spoke is reached by', () => {
    expect(
      findExposureConflicts({ ...other, ...own }, [], {
        sharedHosts: ['shop.example.com'],
      }),
    ).toMatchObject([{ kind: 'shared-host', field: 'host' }]);
  });

  it.each(['repository', 'live'] as const)('says who holds it, %s', where => {
    const [{ message, holder }] = findExposureConflicts(other, [
      { ...shop, where },
    ]);
    expect(message).toBe(
      `path '/shop' is held by shop/cart on prod (${
        where === 'live' ? 'live' : 'in the repository'
      }); choose another path`,
    );
    expect(holder).toMatchObject({ where });
  });

  it('names nobody to those who may not know', () => {
    const [{ message }] = findExposureConflicts(other, [shop], {
      nameHolder: () => 'another service; ask group:default/platform',
    });
    expect(message).not.toContain('cart');
    expect(message).toContain('another service');
  });

  it('accepts no two that answer the same request', () => {
    const holder = fc.record<ExposureHolder>({
      spoke: fc.constantFrom('prod', 'stage'),
      namespace: fc.constantFrom('a', 'b'),
      service: fc.stringMatching(/^[a-z]{3}$/),
      host: fc.constantFrom('*', 'a.io', 'b.io', 'c.io'),
      path: fc.constantFrom('/', '/a', '/a/b', '/ab', '/a/c', '/b'),
      tls: fc.boolean(),
      where: fc.constant('repository'),
    });
    // HTTPS wants a host, which the blueprint's schema sees to.
    const valid = holder.filter(({ host, tls }) => !tls || host !== '*');
    let shared = 0;
    fc.assert(
      fc.property(fc.array(valid, { maxLength: 12 }), candidates => {
        const accepted: ExposureHolder[] = [];
        for (const candidate of candidates) {
          const isNew = accepted.every(a => a.service !== candidate.service);
          if (isNew && !findExposureConflicts(candidate, accepted).length) {
            accepted.push(candidate);
          }
        }
        if (accepted.length > 3) shared += 1;
        for (const host of ['a.io', 'b.io', 'c.io', 'nlb.io']) {
          // DNS: one spoke at most has the host for its own.
          const spokes = accepted.filter(a => a.host === host);
          expect(new Set(spokes.map(a => a.spoke)).size).toBeLessThan(2);
          for (const path of ['/', '/a', '/a/b/x', '/ab', '/a/c', '/b/']) {
            for (const spoke of ['prod', 'stage']) {
              const answering = answers(
                accepted.filter(a => a.spoke === spoke),
                host,
                path,
              );
              expect(answering.length).toBeLessThan(2);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(shared).toBeGreaterThan(50);
  });
});

/** What Envoy does with a request on port 80: the host's own table if there is one, a redirect if any server wants it. */
function answers(all: ExposureHolder[], host: string, path: string) {
  const ownTable = all.filter(holder => holder.host === host);
  const table = ownTable.length ? ownTable : all.filter(h => h.host === '*');
  const redirects = table.filter(({ tls }) => tls);
  const routes = table.filter(holder =>
    `${path.replace(/\/$/, '')}/`.startsWith(
      `${holder.path.replace(/\/$/, '')}/`,
    ),
  );
  // A redirect answers every path of its host, besides the route on port 443.
  return [...new Set([...redirects, ...routes])];
}
