import { kubernetesGatewaySchema } from '@fitsync/backstage-plugin-spokes-common';
import { tlsModeOf } from './tlsModeOf';

const validation = { caCertificateRefs: [{ kind: 'ConfigMap', name: 'ca' }] };

function modeOf(listenerTls: object, gatewayTls?: object): string {
  const { spec } = kubernetesGatewaySchema.parse({
    metadata: { name: 'shop', namespace: 'shop' },
    spec: {
      ...(gatewayTls && { tls: gatewayTls }),
      listeners: [
        { name: 'https', port: 443, protocol: 'HTTPS', tls: listenerTls },
      ],
    },
  });
  return tlsModeOf(spec.listeners[0], spec.tls);
}

const option = (mode: string) => ({
  options: { 'gateway.istio.io/tls-terminate-mode': mode },
});

describe('the mode that TLS of a listener stands for', () => {
  it.each([
    ['SIMPLE', {}, undefined],
    ['PASSTHROUGH', { mode: 'Passthrough' }, undefined],
    ['MUTUAL', option('MUTUAL'), undefined],
    ['ISTIO_MUTUAL', option('ISTIO_MUTUAL'), undefined],
    ['SIMPLE', option('NONSENSE'), undefined],
    ['MUTUAL', { frontendValidation: validation }, undefined],
    ['MUTUAL', {}, { frontend: { default: { validation } } }],
    [
      'MUTUAL',
      {},
      {
        frontend: {
          default: {},
          perPort: [{ port: 443, tls: { validation } }],
        },
      },
    ],
    [
      'SIMPLE',
      {},
      {
        frontend: {
          default: { validation },
          perPort: [{ port: 443, tls: {} }],
        },
      },
    ],
    [
      'MUTUAL',
      {},
      { frontend: { default: { validation }, perPort: [{ port: 8443 }] } },
    ],
  ])('is %s for %j of a Gateway with %j', (mode, ofListener, ofGateway) => {
    expect(modeOf(ofListener, ofGateway)).toBe(mode);
  });
});
