import { defineFault } from '../defineFault';
import { moveToHttpsListener } from './moveToHttpsListener';

export const listenerCertificateMissesHost = defineFault({
  id: 'cert-san-mismatch-listener',
  code: 'CERT_SAN_MISMATCH',
  title: 'The certificate of the listener is for the old name of the shop',
  inject(world, spoke) {
    return moveToHttpsListener(world, spoke, ({ certificate }) => {
      certificate.spec.dnsNames = ['old-shop.example.com'];
    });
  },
});
