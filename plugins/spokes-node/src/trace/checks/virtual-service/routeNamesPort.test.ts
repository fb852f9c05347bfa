import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { routeNamesPort } from './routeNamesPort';

const run = (port: number | undefined, servicePorts: number[]) =>
  runOnCluster(routeNamesPort, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.http[0].route = [
      {
        destination: {
          host: 'productpage',
          ...(port && { port: { number: port } }),
        },
      },
    ];
    get('Service', 'productpage').spec.ports = servicePorts.map(one => ({
      name: `http-${one}`,
      port: one,
    }));
  });

describe(routeNamesPort.id, () => {
  it.each([
    [9080, [9080]],
    [9080, [9080, 9090]],
    [undefined, [9080]],
  ])('passes with port %s of %j', (port, ports) => {
    expect(run(port, ports).findings).toEqual([]);
  });

  it('reports VS_PORT_REQUIRED where the Service has several', () => {
    expect(run(undefined, [9080, 9090]).findings).toMatchObject([
      { code: 'VS_PORT_REQUIRED' },
    ]);
  });

  it('reports VS_PORT_NOT_ON_SVC for the port of the container, say', () => {
    expect(run(8080, [9080]).findings).toMatchObject([
      {
        code: 'VS_PORT_NOT_ON_SVC',
        fix: { summary: expect.stringContaining('9080') },
      },
    ]);
  });
});
