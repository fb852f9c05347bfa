import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { certificateIsBesideGateway } from './certificateIsBesideGateway';

const certificate = (namespace: string, spec: object = {}) => ({
  kind: 'Certificate',
  metadata: { name: 'shop', namespace },
  spec: { secretName: 'shop-tls', dnsNames: ['shop.example.com'], ...spec },
});
const issued = (
  certificates: ReturnType<typeof certificate>[],
  options: Parameters<typeof runOnCluster>[2] = {},
) =>
  runOnCluster(
    certificateIsBesideGateway,
    ({ get, add }) => {
      get('Gateway', 'bookinfo-gateway').spec.servers = [
        {
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          hosts: ['shop.example.com'],
          tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
        },
      ];
      add(...certificates);
    },
    options,
  );

describe(certificateIsBesideGateway.id, () => {
  it('reports CRED_WRONG_NS for one that is issued beside the Gateway', () => {
    expect(issued([certificate('default')])).toMatchObject({
      status: 'fail',
      findings: [
        {
          code: 'CRED_WRONG_NS',
          message: expect.stringContaining('look for it in istio-system'),
        },
      ],
    });
  });

  it.each([
    ['beside the pods', [certificate('istio-system')]],
    ['at both', [certificate('default'), certificate('istio-system')]],
    ['by nobody that tells', []],
    [
      'with a note for a controller that copies it',
      [certificate('default', { secretTemplate: { annotations: {} } })],
    ],
  ])('passes one that is issued %s', (_, certificates) => {
    expect(issued(certificates).findings).toEqual([]);
  });

  it('leaves plain HTTP alone, and is unknown where certificates were refused', () => {
    expect(runOnCluster(certificateIsBesideGateway).status).toBe('skipped');
    const { status } = issued([], {
      facts: facts => ({ ...facts, certificates: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
