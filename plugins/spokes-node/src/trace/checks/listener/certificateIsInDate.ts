import {
  AcmCertificate,
  acmExpired,
  acmExpiresSoon,
  HostedZone,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { zoneOf } from '../../lookup/dnsNames';
import { daysUntil } from '../control-plane/daysUntil';
import { defineCheck } from '../defineCheck';

/** ACM renews 60 days ahead: one that is closer to its end than this was not. */
const soonDays = 14;

/** What ACM says of the certificate of a listener that ends TLS. */
export const certificateIsInDate = defineCheck({
  id: 'listener.certificate-is-in-date',
  hop: 'listener',
  description: `The certificate that the listener shows is in date, and stays so for ${soonDays} days or more.`,
  inputs: [
    ...(['hubSite', 'listener', 'listenerCertificate'] as const),
    ...(['publicZones', 'takenAt'] as const),
  ],
  emits: [acmExpired, acmExpiresSoon],
  run(values, report, from) {
    const { hubSite, listener, listenerCertificate, takenAt } = values;
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
      forFix: fixOf(listenerCertificate, values.publicZones),
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

/** Its names with the zone that all of them are in, which is where ACM looks for its validation records. */
function fixOf(
  { names = [] }: AcmCertificate,
  publicZones: readonly HostedZone[],
) {
  const zones = names.map(
    name => zoneOf(publicZones, name.replace(/^\*\./, ''))?.name,
  );
  const [zone, ...others] = uniq(zones);
  return zone === undefined || others.length > 0
    ? undefined
    : { names: uniq(names).join(', '), zone };
}
