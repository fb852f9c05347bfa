import { codesOf } from '../../testing/codesOf';
import { kubernetesGateway } from '../../testing/objects';
import { kubernetesCertificatesExist } from './kubernetesCertificatesExist';

const gateway = (reference: object) =>
  kubernetesGateway('shop', {
    gatewayClassName: 'istio',
    listeners: [
      {
        ...{ name: 'https', port: 443, protocol: 'HTTPS' },
        tls: { certificateRefs: [reference] },
      },
    ],
  });
const secret = (name: string, namespace: string) => ({
  ...{ apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/tls' },
  metadata: { name, namespace },
});

describe(kubernetesCertificatesExist.id, () => {
  it('raises a secret that is not there', () => {
    expect(
      codesOf(kubernetesCertificatesExist, [
        gateway({ name: 'cert' }),
        secret('other', 'shop'),
      ]),
    ).toEqual(['error CRED_MISSING Gateway/shop/shop']);
  });

  it('raises a secret of another namespace that is not granted', () => {
    expect(
      codesOf(kubernetesCertificatesExist, [
        gateway({ name: 'cert', namespace: 'depot' }),
        secret('cert', 'depot'),
      ]),
    ).toEqual(['error GWAPI_REF_NOT_GRANTED Gateway/shop/shop']);
  });

  it('takes one that is there, and says nothing without secrets', () => {
    expect(
      codesOf(kubernetesCertificatesExist, [
        gateway({ name: 'cert' }),
        secret('cert', 'shop'),
      ]),
    ).toEqual([]);
    expect(
      codesOf(kubernetesCertificatesExist, [gateway({ name: 'cert' })]),
    ).toEqual([]);
  });
});
