import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { serviceIsRouted } from './serviceIsRouted';

describe(serviceIsRouted.id, () => {
  it('passes for a Service behind a Gateway', () => {
    expect(runOnCluster(serviceIsRouted).status).toBe('pass');
  });

  it('passes for a Service behind a delegate', () => {
    const { findings } = runOnCluster(serviceIsRouted, ({ get, add }) => {
      const { spec } = get('VirtualService', 'bookinfo');
      add({
        kind: 'VirtualService',
        metadata: { name: 'inner' },
        spec: { http: [{ route: spec.http[0].route }] },
      });
      spec.http[0].delegate = { name: 'inner' };
      delete spec.http[0].route;
    });
    expect(findings).toEqual([]);
  });

  it.each([
    ['ratings', 'unknown'],
    ['details', 'fail'],
    ['productpage', 'pass'],
  ])(
    'leaves a way by a Gateway of another class open, and that alone: %s is %s',
    (service, status) => {
      const result = runOnCluster(
        serviceIsRouted,
        ({ add }) =>
          add(
            {
              kind: 'HTTPRoute',
              metadata: { name: 'web' },
              spec: {
                parentRefs: [{ name: 'web' }],
                rules: [{ backendRefs: [{ name: 'ratings', port: 9080 }] }],
              },
            },
            {
              kind: 'KubernetesGateway',
              metadata: { name: 'web' },
              spec: {
                gatewayClassName: 'other',
                listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
              },
            },
          ),
        { service },
      );
      expect(result.status).toBe(status);
    },
  );

  const httpRoute = (kind: string) => ({
    kind: 'HTTPRoute',
    metadata: { name: 'web' },
    spec: {
      parentRefs: [{ name: 'web', kind }],
      rules: [{ backendRefs: [{ name: 'ratings', port: 9080 }] }],
    },
  });
  const passing = (listener: object) => ({
    kind: 'KubernetesGateway',
    metadata: { name: 'web' },
    spec: {
      gatewayClassName: 'istio',
      listeners: [
        { name: 'tls', port: 443, tls: { mode: 'Passthrough' }, ...listener },
      ],
    },
  });
  it.each([
    ['by a ListenerSet', httpRoute('ListenerSet')],
    ['of TLS that is passed through', passing({ protocol: 'TLS' })],
  ])('leaves a way open %s', (_, object) => {
    const result = runOnCluster(serviceIsRouted, ({ add }) => add(object), {
      service: 'ratings',
    });
    expect(result.status).toBe('unknown');
  });

  it('knows that a listener of another namespace takes nothing of this one', () => {
    const { findings } = runOnCluster(
      serviceIsRouted,
      ({ add }) => {
        const elsewhere = passing({ protocol: 'TLS' });
        add({ ...elsewhere, metadata: { name: 'web', namespace: 'depot' } });
      },
      { service: 'ratings' },
    );
    expect(findings).toMatchObject([{ code: 'VS_NOT_BOUND' }]);
  });

  it('reports VS_NOT_BOUND on a Service that no route leads to', () => {
    const { findings } = runOnCluster(serviceIsRouted, () => {}, {
      service: 'ratings',
    });
    expect(findings).toMatchObject([
      {
        code: 'VS_NOT_BOUND',
        resource: { kind: 'Service', name: 'ratings' },
      },
    ]);
  });

  it('proposes no Gateway where there is none', () => {
    const { findings } = runOnCluster(serviceIsRouted, ({ get, remove }) => {
      get('VirtualService', 'bookinfo').spec.gateways = ['mesh'];
      remove('Gateway', 'bookinfo-gateway');
    });
    expect(findings[0].fix.remedies).toMatchObject([{ kind: 'docs' }]);
  });

  it.each([undefined, ['mesh']])(
    'reports VS_NOT_BOUND on a VirtualService with gateways %j',
    gateways => {
      const { findings } = runOnCluster(serviceIsRouted, ({ get }) => {
        get('VirtualService', 'bookinfo').spec.gateways = gateways;
      });
      expect(findings).toMatchObject([
        {
          code: 'VS_NOT_BOUND',
          resource: { kind: 'VirtualService', name: 'bookinfo' },
          message: expect.stringContaining('mesh only'),
        },
      ]);
    },
  );
});
