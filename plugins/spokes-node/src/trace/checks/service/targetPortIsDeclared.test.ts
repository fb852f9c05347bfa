import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { targetPortIsDeclared } from './targetPortIsDeclared';

const run = (targetPort: number | string | undefined, ports: object[]) =>
  runOnCluster(targetPortIsDeclared, ({ get }) => {
    get('Service', 'productpage').spec.ports[0].targetPort = targetPort;
    for (const name of ['productpage-0', 'productpage-1']) {
      get('Pod', name).spec.containers[0].ports = ports;
    }
  });

const http = { name: 'http', containerPort: 9080 };

describe(targetPortIsDeclared.id, () => {
  it.each([
    [9080, [http]],
    [undefined, [http]],
    ['http', [http]],
    ['9080', [http]],
    [8080, []],
  ])('passes with %s and ports %j', (targetPort, ports) => {
    expect(run(targetPort, ports).findings).toEqual([]);
  });

  it('reports SVC_TARGETPORT for a name that no container has', () => {
    expect(run('web', [http])).toMatchObject({
      status: 'fail',
      findings: [
        {
          code: 'SVC_TARGETPORT',
          message: expect.stringContaining('http (9080)'),
          share: { affected: 2, total: 2 },
        },
      ],
    });
  });

  it('only warns for a number that no container declares', () => {
    expect(run(8080, [http])).toMatchObject({
      status: 'warn',
      findings: [{ code: 'SVC_TARGETPORT', severity: 'warning' }],
    });
  });
});
