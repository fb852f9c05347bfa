import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { certificatesAreVerified } from './certificatesAreVerified';

const tls = (settings: object) =>
  runOnCluster(certificatesAreVerified, ({ add }) =>
    add({
      kind: 'DestinationRule',
      metadata: { name: 'tls' },
      spec: { host: 'productpage', trafficPolicy: settings },
    }),
  );

describe(certificatesAreVerified.id, () => {
  it.each([
    ['for the whole', { tls: { mode: 'SIMPLE' } }],
    [
      'for a port',
      { portLevelSettings: [{ port: { number: 1 }, tls: { mode: 'MUTUAL' } }] },
    ],
    [
      'with a credential that no sidecar reads',
      { tls: { mode: 'SIMPLE', credentialName: 'ca' } },
    ],
  ])('warns with DR_TLS_UNVERIFIED %s', (_, settings) => {
    expect(tls(settings)).toMatchObject({
      status: 'warn',
      findings: [{ code: 'DR_TLS_UNVERIFIED' }],
    });
  });

  it.each([
    ['with a CA', { tls: { mode: 'SIMPLE', caCertificates: '/etc/ca.pem' } }],
    ["with the mesh's own certificates", { tls: { mode: 'ISTIO_MUTUAL' } }],
  ])('passes TLS %s', (_, settings) => {
    expect(tls(settings).findings).toEqual([]);
  });
});
