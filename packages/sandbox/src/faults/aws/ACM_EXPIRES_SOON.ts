import { defineFault } from '../defineFault';
import { inDays } from '../kubernetes/moveToHttps';
import { endTlsAtBalancer } from './endTlsAtBalancer';

export const acmExpiresSoon = defineFault({
  id: 'acm-expires-soon',
  code: 'ACM_EXPIRES_SOON',
  title: 'ACM has tried to renew the certificate for weeks, in vain',
  inject: (world, spoke) =>
    endTlsAtBalancer(world, spoke, { status: 'ISSUED', notAfter: inDays(5) }),
});
