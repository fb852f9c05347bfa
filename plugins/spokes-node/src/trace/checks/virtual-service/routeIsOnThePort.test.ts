import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { routeIsOnThePort } from './routeIsOnThePort';

describe(routeIsOnThePort.id, () => {
  it('passes where the Gateway opens the port', () => {
    expect(runOnCluster(routeIsOnThePort).status).toBe('pass');
  });

  it('reports VS_NOT_BOUND where only another Gateway opens it', () => {
    const { findings } = runOnCluster(routeIsOnThePort, ({ get, add }) => {
      const own = get('Gateway', 'bookinfo-gateway');
      add({ ...structuredClone(own), metadata: { name: 'default' } });
      own.spec.servers[0].port.number = 8443;
    });
    expect(findings).toMatchObject([
      {
        code: 'VS_NOT_BOUND',
        message: expect.stringContaining('which opens 8443'),
      },
    ]);
  });
});
