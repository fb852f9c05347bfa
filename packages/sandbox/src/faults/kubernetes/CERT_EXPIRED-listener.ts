import { defineFault } from '../defineFault';
import { issued } from './moveToHttps';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerCertificateExpired = defineFault({
  id: 'cert-expired-listener',
  code: 'CERT_EXPIRED',
  title: 'Nobody renewed the certificate of the listener',
  inject(world, spoke) {
    return moveToHttpsListener(world, spoke, ({ certificate }) => {
      certificate.status = issued('2020-01-01T00:00:00Z');
    });
  },
});
