import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { requestsEnd } from './requestsEnd';

const judge = (timeout?: string) =>
  runOnCluster(requestsEnd, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.http[0].timeout = timeout;
  });

describe(requestsEnd.id, () => {
  it.each(['15s', '0s'])('passes with a timeout of %s', timeout => {
    expect(judge(timeout)).toMatchObject({ status: 'pass', findings: [] });
  });

  it('counts a route without one as a warning, and leaves the hop as it stands', () => {
    expect(judge()).toMatchObject({
      status: 'pass',
      findings: [
        {
          code: 'VS_NO_TIMEOUT',
          severity: 'warning',
          about: 'practice',
          resource: { kind: 'VirtualService', name: 'bookinfo' },
        },
      ],
    });
  });

  it('takes the timeout of the route that delegates', () => {
    const judged = (timeout?: string) =>
      runOnCluster(requestsEnd, ({ get, add }) => {
        const { spec } = get('VirtualService', 'bookinfo');
        add({
          kind: 'VirtualService',
          metadata: { name: 'inner' },
          spec: { http: spec.http },
        });
        spec.http = [{ delegate: { name: 'inner' }, timeout }];
      });
    expect(judged('15s').findings).toEqual([]);
    expect(judged().findings).toMatchObject([{ resource: { name: 'inner' } }]);
  });

  it.each([
    [undefined, ['VS_NO_TIMEOUT']],
    [{ request: '15s' }, []],
    [{ backendRequest: '5s' }, []],
  ])('reads the timeouts %j of an HTTPRoute', (timeouts, expected) => {
    const { findings } = runOnCluster(requestsEnd, ({ add, remove }) => {
      remove('VirtualService', 'bookinfo');
      add(
        {
          kind: 'KubernetesGateway',
          metadata: { name: 'shop' },
          spec: {
            gatewayClassName: 'istio',
            addresses: [
              {
                type: 'Hostname',
                value: 'istio-ingressgateway.istio-system.svc.cluster.local',
              },
            ],
            listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
          },
        },
        {
          kind: 'HTTPRoute',
          metadata: { name: 'shop' },
          spec: {
            parentRefs: [{ name: 'shop' }],
            rules: [
              { timeouts, backendRefs: [{ name: 'productpage', port: 9080 }] },
            ],
          },
        },
      );
    });
    expect(findings.map(({ code }) => code)).toEqual(expected);
    for (const { resource, message } of findings) {
      expect(resource).toMatchObject({ kind: 'HTTPRoute', name: 'shop' });
      expect(message).toContain('of HTTPRoute default/shop');
    }
  });
});
