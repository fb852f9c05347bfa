import { defineFault } from '../defineFault';
import { inDays, issued, moveToHttps } from './moveToHttps';

export const certificateSanMismatch = defineFault({
  id: 'cert-san-mismatch',
  code: 'CERT_SAN_MISMATCH',
  title: 'The certificate is for the old name of the shop',
  inject(world, spoke) {
    return moveToHttps(world, spoke, {
      dnsNames: ['old-shop.example.com'],
      status: issued(inDays(60)),
    });
  },
});
