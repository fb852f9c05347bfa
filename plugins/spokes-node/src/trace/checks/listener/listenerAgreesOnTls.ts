import { listenerTlsMismatch } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** TLS ends in one place: a TLS listener hands plain TCP to a Gateway that expects a handshake. */
export const listenerAgreesOnTls = defineCheck({
  id: 'listener.listener-agrees-on-tls',
  hop: 'listener',
  description:
    'A listener that ends TLS does not stand before a Gateway that ends TLS.',
  inputs: ['hubSite', 'exposure', 'loadBalancer', 'listener', 'targetGroup'],
  emits: [listenerTlsMismatch],
  run(values, report, from) {
    const { hubSite, exposure, loadBalancer, listener, targetGroup } = values;
    if (listener.protocol !== 'TLS' || targetGroup.protocol === 'TLS') return;
    if (exposure.scheme !== 'https') return;
    report(listenerTlsMismatch, {
      resource: { kind: 'Listener', name: listener.arn, ...hubSite },
      args: {
        loadBalancer: loadBalancer.name,
        port: String(listener.port),
        protocol: listener.protocol,
        targetGroup: targetGroup.name,
        service: `${exposure.namespace}/${exposure.service}`,
      },
      evidence: [
        {
          ...from.listener,
          subject: `protocol of the listener on port ${listener.port}`,
          observed: listener.protocol,
          expected: 'TCP',
        },
      ],
    });
  },
});
