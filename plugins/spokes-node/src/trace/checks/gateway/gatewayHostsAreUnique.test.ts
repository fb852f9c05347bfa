import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { gatewayHostsAreUnique } from './gatewayHostsAreUnique';

const withOther = (
  hosts: string[],
  options: { protocol?: string; created?: string } = {},
) =>
  runOnCluster(gatewayHostsAreUnique, ({ get, add }) => {
    const own = get('Gateway', 'bookinfo-gateway');
    const secure = options.protocol === 'HTTPS';
    own.metadata.creationTimestamp = '2026-01-02T00:00:00Z';
    own.spec.servers[0].port = secure
      ? { number: 443, protocol: 'HTTPS' }
      : { number: 80, protocol: 'HTTP' };
    own.spec.servers[0].hosts = ['shop.example.com'];
    add({
      ...structuredClone(own),
      metadata: {
        name: 'other',
        creationTimestamp: options.created ?? '2026-01-01T00:00:00Z',
      },
    });
    get('Gateway', 'other').spec.servers[0].hosts = hosts;
  });

describe(gatewayHostsAreUnique.id, () => {
  it('passes with hosts of their own', () => {
    expect(withOther(['b.example.com']).findings).toEqual([]);
  });

  it('warns with GW_HOST_DUP over HTTP', () => {
    expect(withOther(['default/shop.example.com'])).toMatchObject({
      status: 'warn',
      findings: [{ code: 'GW_HOST_DUP' }],
    });
  });

  it('reports GW_TLS_HOST_DUP_DROPPED for the later one over TLS', () => {
    const result = withOther(['shop.example.com'], { protocol: 'HTTPS' });
    expect(result.findings).toMatchObject([
      { code: 'GW_TLS_HOST_DUP_DROPPED', severity: 'error' },
    ]);
  });

  it('passes for the earlier one over TLS', () => {
    const result = withOther(['shop.example.com'], {
      protocol: 'HTTPS',
      created: '2026-01-03T00:00:00Z',
    });
    expect(result.findings).toEqual([]);
  });
});
