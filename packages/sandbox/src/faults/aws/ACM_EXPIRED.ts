import { defineFault } from '../defineFault';
import { endTlsAtBalancer } from './endTlsAtBalancer';

export const acmExpired = defineFault({
  id: 'acm-expired',
  code: 'ACM_EXPIRED',
  title: 'The record that ACM validates by is gone, and the certificate ended',
  inject: (world, spoke) =>
    endTlsAtBalancer(world, spoke, {
      status: 'EXPIRED',
      notAfter: '2026-01-02T03:04:05.000Z',
    }),
});
