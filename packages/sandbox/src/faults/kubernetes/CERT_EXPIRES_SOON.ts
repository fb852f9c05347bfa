import { defineFault } from '../defineFault';
import { inDays, issued, moveToHttps } from './moveToHttps';

export const certificateExpiresSoon = defineFault({
  id: 'cert-expires-soon',
  code: 'CERT_EXPIRES_SOON',
  title: 'The renewal of the certificate has failed for weeks',
  inject(world, spoke) {
    return moveToHttps(world, spoke, { status: issued(inDays(3)) });
  },
});
