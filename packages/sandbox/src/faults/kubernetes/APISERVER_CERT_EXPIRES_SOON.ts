import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { addObject } from './overrideObject';

export const apiServerCertificateExpires = defineFault({
  id: 'apiserver-cert-expires-soon',
  code: 'APISERVER_CERT_EXPIRES_SOON',
  title: 'K3s has not been restarted for almost a year',
  inject(world, spoke) {
    const ends = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    return addObject(clusterOf(world, spoke), {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: {
        name: `${spoke}-master-0.certificates`,
        namespace: 'default',
      },
      type: 'Warning',
      reason: 'CertificateExpirationWarning',
      involvedObject: { kind: 'Node', name: `${spoke}-master-0` },
      message:
        'Node certificates require attention - restart k3s on this node to trigger automatic rotation: ' +
        `api-server/serving-kube-apiserver.crt: certificate CN=kube-apiserver will expire within 120 days at ${ends}`,
    });
  },
});
