import fc from 'fast-check';
import { bookinfo } from '../../testing/kubernetes/bookinfo';
import {
  clusterFactsOf,
  Manifest,
} from '../../testing/kubernetes/clusterFactsOf';
import { findEntryPoints } from './findEntryPoints';

const productpage = { namespace: 'default', service: 'productpage' };

function pointsOf(change: (objects: Manifest[]) => void = () => {}) {
  const objects = bookinfo();
  change(objects);
  return findEntryPoints(clusterFactsOf('spoke', objects), productpage).map(
    ({ scheme, port, host, path }) => ({ scheme, port, host, path }),
  );
}

const specOf = (objects: Manifest[], kind: string) =>
  objects.find(one => one.kind === kind)?.spec;

describe('findEntryPoints', () => {
  it('finds every path of bookinfo, in the order they are written', () => {
    expect(pointsOf().map(({ path }) => path)).toEqual([
      '/productpage',
      '/static',
      '/login',
      '/logout',
      '/api/v1/products',
    ]);
    expect(pointsOf()[0]).toEqual({
      scheme: 'http',
      port: 80,
      host: undefined,
      path: '/productpage',
    });
  });

  it('finds none for a Service that is called from inside only', () => {
    const cluster = clusterFactsOf('spoke', bookinfo());
    expect(
      findEntryPoints(cluster, { namespace: 'default', service: 'details' }),
    ).toEqual([]);
  });

  it('takes HTTPS where plain HTTP is only redirected', () => {
    const [first] = pointsOf(objects => {
      specOf(objects, 'Gateway').servers = [
        {
          port: { number: 80, protocol: 'HTTP' },
          hosts: ['shop.example.com'],
          tls: { httpsRedirect: true },
        },
        {
          port: { number: 443, protocol: 'HTTPS' },
          hosts: ['default/shop.example.com'],
        },
      ];
    });
    expect(first).toEqual({
      scheme: 'https',
      port: 443,
      host: 'shop.example.com',
      path: '/productpage',
    });
  });

  it('takes a missing Gateway for one of plain HTTP', () => {
    const [first] = pointsOf(objects => {
      specOf(objects, 'VirtualService').gateways = ['gone'];
    });
    expect(first).toMatchObject({ scheme: 'http', port: 80 });
  });

  it('leaves out what a match keeps inside the mesh', () => {
    const points = pointsOf(objects => {
      specOf(objects, 'VirtualService').http[0].match = [
        { uri: { prefix: '/inside' }, gateways: ['mesh'] },
        { uri: { prefix: '/shop' }, gateways: ['bookinfo-gateway'] },
      ];
    });
    expect(points.map(({ path }) => path)).toEqual(['/shop']);
  });

  it('puts what every client can use before what needs a header or an expression', () => {
    const [first] = pointsOf(objects => {
      specOf(objects, 'VirtualService').http[0].match = [
        { uri: { prefix: '/beta' }, headers: { 'end-user': {} } },
        { uri: { regex: '/v[0-9]+' } },
        { uri: { prefix: '/shop' } },
      ];
    });
    expect(first.path).toBe('/shop');
  });

  it('does not depend on the order in which objects are listed', () => {
    const second = (): Manifest => ({
      kind: 'VirtualService',
      metadata: { name: 'another' },
      spec: {
        hosts: ['*'],
        gateways: ['bookinfo-gateway'],
        http: [{ route: [{ destination: { host: 'productpage' } }] }],
      },
    });
    const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    const expected = pointsOf(objects => objects.push(second()));
    fc.assert(
      fc.property(order, keys => {
        const shuffled = pointsOf(objects => {
          objects.push(second());
          const ranked = objects.map(
            (one, index) => [keys[index % 40], one] as const,
          );
          objects.splice(
            0,
            objects.length,
            ...ranked.sort(([a], [b]) => a - b).map(([, one]) => one),
          );
        });
        expect(shuffled).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
