import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { hostsOfRouteAreServed } from './hostsOfRouteAreServed';

const run = (host: string, served: string) =>
  runOnCluster(hostsOfRouteAreServed, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.hosts = [host];
    get('Gateway', 'bookinfo-gateway').spec.servers[0].hosts = [served];
  });

describe(hostsOfRouteAreServed.id, () => {
  it.each([
    ['shop.example.com', '*'],
    ['*', 'shop.example.com'],
    ['shop.example.com', '*.example.com'],
    ['shop.example.com', 'default/*'],
    ['shop.example.com', './shop.example.com'],
    ['SHOP.example.com', '*/shop.example.com'],
  ])('passes for %s at %s', (host, served) => {
    expect(run(host, served).findings).toEqual([]);
  });

  it.each([
    ['shop.example.com', 'other.example.com'],
    ['example.com', '*.example.com'],
    ['shop.example.com', 'team-a/*'],
  ])('reports VS_HOST_MISMATCH for %s at %s', (host, served) => {
    expect(run(host, served).findings).toMatchObject([
      { code: 'VS_HOST_MISMATCH', resource: { name: 'bookinfo' } },
    ]);
  });
});
