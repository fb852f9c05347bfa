import { X509Certificate } from 'node:crypto';
import { createClusterStore } from '../store/createClusterStore';
import { SandboxCluster } from '../store/SandboxCluster';
import { runCluster } from '../runCluster';
import { spokeNode } from './spokeNode';
import { certificateSources } from './certificateSources';

const namespace = 'istio-system';
const host = 'shop.fitsync.example';

async function until(condition: () => boolean) {
  const deadline = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It never came');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

describe('the controllers that bring certificates', () => {
  let store: SandboxCluster;
  let stop: () => void;

  beforeEach(() => {
    store = createClusterStore('any');
    stop = runCluster(store, { readyMilliseconds: 0 });
    store.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    store.apply(
      spokeNode(
        {
          role: 'master',
          index: 0,
          name: 'node',
          instanceId: 'i-0',
          privateIp: '10.3.1.10',
          zone: { id: 'use2-az1', name: 'us-east-2a' },
          subnetId: 'subnet-0',
        },
        'v1.35.6+k3s1',
        true,
      ),
    );
  });
  afterEach(() => stop());

  const install = () =>
    certificateSources().forEach(object => store.apply(object));
  const ask = (issuer = 'letsencrypt') =>
    store.apply({
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'shop', namespace },
      spec: {
        secretName: 'shop-tls',
        dnsNames: [host],
        issuerRef: { kind: 'ClusterIssuer', name: issuer },
      },
    });
  const certificate = () => store.get('Certificate', 'shop', namespace);
  const condition = () => certificate()?.status?.conditions?.[0];
  const served = () => {
    const secret = store.get('Secret', 'shop-tls', namespace);
    return (
      secret &&
      new X509Certificate(Buffer.from(secret.data['tls.crt'], 'base64'))
    );
  };

  it('issue what is asked for once they run, and say until when it is good', async () => {
    ask();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(condition()).toBeUndefined();

    install();
    await until(() => condition()?.status === 'True');
    expect(served()?.checkHost(host)).toBe(host);
    expect(served()?.checkHost('other.fitsync.example')).toBeUndefined();
    expect(new Date(certificate()!.status.notAfter).getTime()).toBeGreaterThan(
      Date.now(),
    );
  });

  it('wait for an issuer that nobody made', async () => {
    install();
    ask('nobody');
    await until(() => condition()?.status === 'False');
    expect(condition().message).toContain('"ClusterIssuer" not found: nobody');
    expect(served()).toBeUndefined();
    ask();
    await until(() => condition()?.status === 'True');
    expect(served()).toBeDefined();
  });

  it('leave the status of a certificate that came with one', async () => {
    install();
    const expired = { notAfter: '2020-01-01T00:00:00Z', conditions: [{}] };
    store.apply({ ...ask(), status: expired });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(certificate()?.status).toEqual(expired);
  });

  it('bring an external secret for the hosts that show it', async () => {
    install();
    store.apply({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'shop-tls', namespace },
      spec: {
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'secrets-manager' },
        target: { name: 'shop-tls' },
      },
    });
    store.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name: 'shop', namespace: 'default' },
      spec: {
        servers: [
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts: [host],
            tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
          },
        ],
      },
    });
    await until(() => served() !== undefined);
    expect(served()?.checkHost(host)).toBe(host);
  });
});
