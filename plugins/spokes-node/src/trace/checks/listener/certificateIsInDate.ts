import {
  acmExpired,
  acmExpiresSoon,
} from '@fitsync/backstage-plugin-spokes-common';
import { daysUntil } from '../control-plane/daysUntil';
import { defineCheck } from '../defineCheck';

/** ACM renews 60 days ahead: one that is closer to its end than this was not. */
const soonDays = 14;

/** What ACM says of the certificate of a listener that ends TLS. */
export const certificateIsInDate = defineCheck({
  id: 'listener.certificate-is-in-date',
  hop: 'listener',
  description: `The certificate that the listener shows is in date, and stays so for ${soonDays} days or more.`,
  inputs: ['hubSite', 'listener', 'listenerCertificate', 'takenAt'],
  emits: [acmExpired, acmExpiresSoon],
  run({ hubSite, listener, listenerCertificate, takenAt }, report, from) {
    const { arn, status, notAfter } = listenerCertificate;
    const left =
      notAfter === undefined ? Infinity : daysUntil(notAfter, takenAt);
    const isExpired = status === 'EXPIRED' || left <= 0;
    if (!isExpired && left >= soonDays) return;
    report(isExpired ? acmExpired : acmExpiresSoon, {
      resource: { kind: 'Listener', name: listener.arn, ...hubSite },
      args: {
        certificate: arn,
        port: String(listener.port),
        expiry: notAfter ?? 'a day that ACM does not tell',
      },
      evidence: [
        {
          ...from.listenerCertificate,
          subject: `${isExpired ? 'status' : 'end'} of ${arn}`,
          observed: isExpired ? status : String(notAfter),
          expected: isExpired ? 'ISSUED' : `${soonDays} days or more from now`,
        },
      ],
    });
  },
});
