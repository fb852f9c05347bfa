import { denied } from '../../../testing/observed';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { appAdmitsGateway } from './appAdmitsGateway';
import { gatewayAdmitsNodes } from './gatewayAdmitsNodes';

const policy = (spec: object, namespace = 'default') => ({
  kind: 'NetworkPolicy',
  metadata: { name: 'own', namespace },
  spec,
});
const ingress = (...entries: object[]) => ({
  podSelector: {},
  policyTypes: ['Ingress'],
  ingress: entries,
});
const egress = (...entries: object[]) => ({
  podSelector: {},
  policyTypes: ['Egress'],
  egress: entries,
});
const gatewayNamespace = {
  namespaceSelector: {
    matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' },
  },
};
const gatewayPods = {
  ...gatewayNamespace,
  podSelector: {
    matchExpressions: [
      { key: 'istio', operator: 'In', values: ['ingressgateway'] },
    ],
  },
};

describe(appAdmitsGateway.id, () => {
  const under = (spec: object, namespace?: string) =>
    runOnCluster(appAdmitsGateway, ({ add }) => add(policy(spec, namespace)));

  it.each([
    ['nothing', ingress()],
    ['its own namespace', ingress({ from: [{ podSelector: {} }] })],
    ['another port', ingress({ from: [gatewayPods], ports: [{ port: 8080 }] })],
    ['another protocol', ingress({ ports: [{ protocol: 'UDP', port: 9080 }] })],
    ['a port that has no such name', ingress({ ports: [{ port: 'web' }] })],
    [
      'other namespaces',
      ingress({
        from: [
          {
            namespaceSelector: {
              matchExpressions: [
                {
                  key: 'kubernetes.io/metadata.name',
                  operator: 'NotIn',
                  values: ['istio-system'],
                },
              ],
            },
          },
        ],
      }),
    ],
    ['nothing, without saying what it is for', { podSelector: {} }],
  ])('reports NETPOL_INGRESS where the app lets in %s', (_, spec) => {
    expect(under(spec)).toMatchObject({
      status: 'fail',
      findings: [
        {
          code: 'NETPOL_INGRESS',
          resource: { kind: 'NetworkPolicy', name: 'own' },
          message: expect.stringContaining('the ingress gateway'),
        },
      ],
    });
  });

  it.each([
    ['everything', ingress({})],
    ['the gateway', ingress({ from: [gatewayPods], ports: [{ port: 9080 }] })],
    ['a range of ports', ingress({ ports: [{ port: 9000, endPort: 9100 }] })],
    ['the namespace of the gateway', ingress({ from: [gatewayNamespace] })],
    [
      'nothing into other pods',
      { ...ingress(), podSelector: { matchLabels: { app: 'reviews' } } },
    ],
    ['nothing out', egress()],
  ])('passes where the app lets in %s', (_, spec) => {
    expect(under(spec)).toMatchObject({ status: 'pass', findings: [] });
  });

  it('lets through what any of several policies lets through', () => {
    const { findings } = runOnCluster(appAdmitsGateway, ({ add }) =>
      add(policy(ingress()), {
        ...policy(ingress({ from: [gatewayPods] })),
        metadata: { name: 'gateway' },
      }),
    );
    expect(findings).toEqual([]);
  });

  it.each([
    ['nothing', egress()],
    ['DNS and istiod', egress({ ports: [{ port: 53 }, { port: 15012 }] })],
    ['an address', egress({ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }] })],
  ])('reports NETPOL_EGRESS where the gateway may reach %s', (_, spec) => {
    expect(under(spec, 'istio-system').findings).toMatchObject([
      { code: 'NETPOL_EGRESS' },
    ]);
  });

  it('passes where the gateway may reach the app by its address', () => {
    const { findings } = runOnCluster(appAdmitsGateway, ({ all, add }) => {
      for (const pod of all.filter(({ kind }) => kind === 'Pod')) {
        pod.status = { ...pod.status, podIP: '10.42.0.7' };
      }
      const block = { cidr: '10.42.0.0/16', except: ['10.42.1.0/24'] };
      add(policy(egress({ to: [{ ipBlock: block }] }), 'istio-system'));
    });
    expect(findings).toEqual([]);
  });

  it('counts the pods that are cut off', () => {
    const { findings } = runOnCluster(appAdmitsGateway, ({ get, add }) => {
      get('Pod', 'productpage-0').metadata.labels = {
        app: 'productpage',
        version: 'v2',
      };
      add(
        policy({
          ...ingress(),
          podSelector: { matchLabels: { version: 'v2' } },
        }),
      );
    });
    expect(findings).toMatchObject([{ share: { affected: 2, total: 4 } }]);
  });

  it('is unknown where policies were refused', () => {
    const { status } = runOnCluster(appAdmitsGateway, () => {}, {
      facts: facts => ({ ...facts, networkPolicies: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});

describe(gatewayAdmitsNodes.id, () => {
  const under = (spec: object) =>
    runOnCluster(gatewayAdmitsNodes, ({ add }) =>
      add(policy(spec, 'istio-system')),
    );
  const fromBlock = (cidr: string, except: string[] = []) =>
    ingress({ from: [{ ipBlock: { cidr, except } }] });

  it.each([
    ['nothing', ingress()],
    ['pods only', ingress({ from: [{ namespaceSelector: {} }] })],
    ['the load balancer, whose address is not seen', fromBlock('10.0.0.0/16')],
    ['another port', ingress({ ports: [{ port: 15021 }] })],
  ])('reports NETPOL_INGRESS where the gateway lets in %s', (_, spec) => {
    expect(under(spec)).toMatchObject({
      findings: [
        {
          code: 'NETPOL_INGRESS',
          message: expect.stringContaining('10.1.1.0, 10.1.1.1'),
        },
      ],
    });
  });

  it.each([
    ['everything', ingress({})],
    ['the nodes', fromBlock('10.1.0.0/16')],
    ['the port', ingress({ ports: [{ port: 8080 }, { port: 8443 }] })],
  ])('passes where the gateway lets in %s', (_, spec) => {
    expect(under(spec)).toMatchObject({ status: 'pass', findings: [] });
  });

  it('counts the nodes that are left out', () => {
    expect(
      under(fromBlock('10.1.0.0/16', ['10.1.1.1/32'])).findings,
    ).toMatchObject([{ share: { affected: 2, total: 4 } }]);
  });

  it('is unknown where the load balancer’s address is seen and was not read', () => {
    const { status } = runOnCluster(gatewayAdmitsNodes, ({ get }) => {
      get('Service', 'istio-ingressgateway').spec.externalTrafficPolicy =
        'Local';
    });
    expect(status).toBe('unknown');
  });
});
