import { runCheckOn } from '../../../testing/runCheckOn';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { listenerAgreesOnTls } from './listenerAgreesOnTls';

const serveHttps = ({ cluster, listeners }: ReferenceScene) => {
  valueOf(cluster.gateways)[0].spec.servers = [
    {
      port: { number: 443, name: 'https', protocol: 'HTTPS' },
      hosts: ['shop.example.com'],
      tls: { mode: 'SIMPLE', credentialName: 'shop' },
    },
  ];
  return listeners[1];
};

describe(listenerAgreesOnTls.id, () => {
  it('passes a TCP listener before an HTTPS server', () => {
    const { status } = runCheckOn(listenerAgreesOnTls, scene => {
      serveHttps(scene);
    });
    expect(status).toBe('pass');
  });

  it('reports LISTENER_TLS_MISMATCH for a TLS listener before an HTTPS server', () => {
    const { findings } = runCheckOn(listenerAgreesOnTls, scene => {
      serveHttps(scene).protocol = 'TLS';
    });
    expect(findings).toMatchObject([{ code: 'LISTENER_TLS_MISMATCH' }]);
  });

  it('passes a TLS listener that sends TLS on', () => {
    const { codes } = runCheckOn(listenerAgreesOnTls, scene => {
      serveHttps(scene).protocol = 'TLS';
      for (const group of valueOf(scene.aws.targetGroups)) {
        group.protocol = 'TLS';
      }
    });
    expect(codes).toEqual([]);
  });

  it('passes a TLS listener before a plain server', () => {
    const { codes } = runCheckOn(listenerAgreesOnTls, ({ listener }) => {
      listener.protocol = 'TLS';
    });
    expect(codes).toEqual([]);
  });
});
