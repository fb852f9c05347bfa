import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewayServersAgree } from './gatewayServersAgree';

const beside = (server: object, created = '2020-01-01T00:00:00Z') =>
  runOnCluster(gatewayServersAgree, ({ get, add }) => {
    get('Gateway', 'bookinfo-gateway').metadata.creationTimestamp =
      '2024-01-01T00:00:00Z';
    add({
      kind: 'Gateway',
      metadata: { name: 'other', creationTimestamp: created },
      spec: { selector: { istio: 'ingressgateway' }, servers: [server] },
    });
  });
const port = (protocol: string, number = 80) => ({
  port: { number, name: 'other', protocol },
  hosts: ['*'],
});

describe(gatewayServersAgree.id, () => {
  it.each(['TCP', 'HTTPS', 'TLS'])(
    'reports GW_PORT_CONFLICT where an older server speaks %s',
    protocol => {
      expect(beside(port(protocol)).findings).toMatchObject([
        {
          code: 'GW_PORT_CONFLICT',
          resource: { kind: 'Gateway', name: 'bookinfo-gateway' },
        },
      ]);
    },
  );

  it('reports GW_PORT_CONFLICT where an earlier server of the same Gateway speaks something else', () => {
    const { findings } = runOnCluster(gatewayServersAgree, ({ get }) => {
      get('Gateway', 'bookinfo-gateway').spec.servers.unshift(port('TLS'));
    });
    expect(findings).toMatchObject([{ code: 'GW_PORT_CONFLICT' }]);
  });

  it('reports GW_REDIRECT_CONFLICT where another server redirects the host', () => {
    const redirect = { ...port('HTTP'), tls: { httpsRedirect: true } };
    expect(beside(redirect, '2026-01-01T00:00:00Z').findings).toMatchObject([
      { code: 'GW_REDIRECT_CONFLICT' },
    ]);
  });

  it('passes where the other server of the Gateway is the later one', () => {
    const { findings } = runOnCluster(gatewayServersAgree, ({ get }) => {
      get('Gateway', 'bookinfo-gateway').spec.servers.push(port('TLS'));
    });
    expect(findings).toEqual([]);
  });

  it.each<[string, object, string | undefined]>([
    ['a younger server speaks TCP', port('TCP'), '2026-01-01T00:00:00Z'],
    ['an older one speaks HTTP too', port('HTTP2'), undefined],
    ['an older one speaks TCP on another port', port('TCP', 9000), undefined],
    [
      'another host is redirected',
      {
        ...port('HTTP'),
        hosts: ['shop.example.com'],
        tls: { httpsRedirect: true },
      },
      undefined,
    ],
  ])('passes where %s', (_, server, created) => {
    expect(beside(server, created)).toMatchObject({
      status: 'pass',
      findings: [],
    });
  });
});
