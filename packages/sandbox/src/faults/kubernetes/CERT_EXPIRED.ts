import { defineFault } from '../defineFault';
import { issued, moveToHttps } from './moveToHttps';

export const certificateExpired = defineFault({
  id: 'cert-expired',
  code: 'CERT_EXPIRED',
  title: 'Nobody renewed the certificate',
  inject(world, spoke) {
    return moveToHttps(world, spoke, {
      status: issued('2020-01-01T00:00:00Z'),
    });
  },
});
