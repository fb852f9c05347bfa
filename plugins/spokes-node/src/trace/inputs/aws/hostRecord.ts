import { HostedZone } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { isDelegated, targetsOf, zoneOf } from '../../lookup/dnsNames';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';
import { laterRead } from './laterRead';
import { recordOf } from './recordOf';

/** What the accounts of hub and spoke say of the name that clients use. @public */
export interface HostRecord {
  host: string;
  /** The public zone that answers for it. */
  zone: string;
  /** Names, or addresses, that it leads to; empty where the zone has no record of it. */
  targets: string[];
  /** A private zone that has a record of it. */
  privateZone?: string;
}

/** A name whose zone is in neither account is not judged: its DNS is run elsewhere. */
export const hostRecord: Resolver<HostRecord> = ({
  facts: { hub, spoke, takenAt },
  exposure,
}) => {
  const host = exposure.host?.toLowerCase();
  if (!host) return notThere('clients use the load balancer’s own name');
  const zonesOf = (aws: typeof hub) =>
    laterRead(aws.hostedZones, 'route53:ListHostedZonesByName', takenAt);
  return combine(
    { ofHub: zonesOf(hub), ofSpoke: zonesOf(spoke) },
    ({ ofHub, ofSpoke }) => {
      const zones = uniqBy([...ofHub, ...ofSpoke], ({ id }) => id);
      const open = zoneOf(
        zones.filter(one => !one.private),
        host,
      );
      const hidden = zoneOf(
        zones.filter(one => one.private),
        host,
      );
      if (!open) return notThere(`no account here has a zone of ${host}`);
      const recordsOf = (zone: HostedZone) =>
        recordOf(
          { ...spoke.dnsRecords, ...hub.dnsRecords },
          zone.id,
          'route53:ListResourceRecordSets',
          takenAt,
        );
      return combine(
        { own: recordsOf(open), inside: recordsOf(hidden ?? open) },
        ({ own, inside }) => {
          if (isDelegated(own, open, host)) {
            return notThere(`${open.name} hands ${host} on to other servers`);
          }
          const isKnownInside = hidden && targetsOf(inside, host).length > 0;
          return {
            value: {
              host,
              zone: open.name,
              targets: targetsOf(own, host),
              ...(isKnownInside && { privateZone: hidden.name }),
            },
          };
        },
      );
    },
  );
};
