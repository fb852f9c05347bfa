import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { certificateIsNotShared } from './certificateIsNotShared';

const server = (host: string, credentialName: string) => ({
  port: { number: 443, name: 'https', protocol: 'HTTPS' },
  hosts: [host],
  tls: { mode: 'SIMPLE', credentialName },
});
const beside = (credential: string, selector = { istio: 'ingressgateway' }) =>
  runOnCluster(certificateIsNotShared, ({ get, add }) => {
    get('Gateway', 'bookinfo-gateway').spec.servers = [
      server('shop.example.com', 'shop-tls'),
    ];
    add({
      kind: 'Gateway',
      metadata: { name: 'admin' },
      spec: { selector, servers: [server('admin.example.com', credential)] },
    });
  });

describe(certificateIsNotShared.id, () => {
  it('warns with GW_CERT_SHARED_H2 on each of the Gateways', () => {
    expect(beside('shop-tls')).toMatchObject({
      status: 'warn',
      findings: [
        { code: 'GW_CERT_SHARED_H2', resource: { name: 'bookinfo-gateway' } },
        { code: 'GW_CERT_SHARED_H2', resource: { name: 'admin' } },
      ],
    });
  });

  it('passes Gateways with a certificate each, or on pods of their own', () => {
    expect(beside('admin-tls').findings).toEqual([]);
    expect(beside('shop-tls', { istio: 'other' }).findings).toEqual([]);
  });

  it('is skipped where there is no certificate', () => {
    expect(runOnCluster(certificateIsNotShared).status).toBe('skipped');
  });
});
