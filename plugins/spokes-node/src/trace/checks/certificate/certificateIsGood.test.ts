import { httpsListener } from '../../../testing/kubernetes/httpsListener';
import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { certificateIsGood } from './certificateIsGood';

const certificate = (spec: object = {}, status: object = {}) => ({
  kind: 'Certificate',
  metadata: { name: 'shop', namespace: 'istio-system' },
  spec: { secretName: 'shop-tls', dnsNames: ['shop.example.com'], ...spec },
  status: {
    notAfter: '2027-01-24T00:00:00Z',
    conditions: [{ type: 'Ready', status: 'True' }],
    ...status,
  },
});

/** Serves the app under HTTPS. */
const secure = ({ get }: ClusterChange) => {
  get('Gateway', 'bookinfo-gateway').spec.servers = [
    {
      port: { number: 443, name: 'https', protocol: 'HTTPS' },
      hosts: ['shop.example.com'],
      tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
    },
  ];
};
const under = (...given: object[]) =>
  runOnCluster(certificateIsGood, cluster => {
    secure(cluster);
    cluster.add(...(given as ReturnType<typeof certificate>[]));
  });
const because = (reason: string) => ({
  notAfter: undefined,
  conditions: [{ type: 'Ready', status: 'False', reason }],
});
const unissued = because('DoesNotExist');

describe(certificateIsGood.id, () => {
  it.each([
    ['CERT_EXPIRED', certificate({}, { notAfter: '2026-11-23T00:00:00Z' })],
    [
      'CERT_EXPIRES_SOON',
      certificate({}, { notAfter: '2026-12-01T00:00:00Z' }),
    ],
    ['CERT_SAN_MISMATCH', certificate({ dnsNames: ['*.shop.example.com'] })],
    ['CRED_MISSING', certificate({}, unissued)],
    ['CRED_INVALID', certificate({}, because('InvalidKeyPair'))],
    ['CRED_INVALID', certificate({}, because('MissingData'))],
  ])('reports %s', (code, given) => {
    expect(under(given).findings).toMatchObject([
      { code, resource: { kind: 'Certificate', name: 'shop' } },
    ]);
  });

  it.each([
    ['it names the host', certificate()],
    [
      'it names the host by a wildcard',
      certificate({ dnsNames: ['*.example.com'] }),
    ],
    [
      'a short-lived one is renewed later',
      certificate(
        {},
        {
          notAfter: '2026-11-25T00:00:00Z',
          renewalTime: '2026-11-24T16:00:00Z',
        },
      ),
    ],
  ])('passes where %s', (_, given) => {
    expect(under(given)).toMatchObject({ status: 'pass', findings: [] });
  });

  it('says nothing of a secret that it would have to read', () => {
    expect(under()).toMatchObject({
      status: 'skipped',
      because: expect.stringContaining('Secrets are not read'),
    });
  });

  it.each([
    [[{ name: 'shop-tls' }], 'valid until 2027-01-24 (60 days)'],
    [
      [{ name: 'shop-tls' }, { name: 'by-hand' }],
      'valid until 2027-01-24 (60 days), 1 of 2 certificates not judged: Secrets are not read',
    ],
  ])('says of %j how many it knows nothing of', (references, summary) => {
    const result = runOnCluster(certificateIsGood, cluster => {
      cluster.remove('VirtualService', 'bookinfo');
      httpsListener(cluster, references, {});
      cluster.add(certificate());
    });
    expect(result).toMatchObject({ status: 'pass', findings: [], summary });
  });

  it('leaves plain HTTP alone, whether certificates were read or not', () => {
    const { status } = runOnCluster(certificateIsGood, () => {}, {
      facts: facts => ({ ...facts, certificates: denied('list') }),
    });
    expect(status).toBe('skipped');
  });

  it('is unknown where certificates were refused', () => {
    const { status } = runOnCluster(certificateIsGood, secure, {
      facts: facts => ({ ...facts, certificates: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
