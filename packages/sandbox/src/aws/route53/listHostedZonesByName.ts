import { sortBy } from 'lodash';
import { Route53Route } from './Route53Route';

/** In order of the reversed labels, from `dnsname` on: as Route 53 does, not only the zone of that name. */
export const listHostedZonesByName: Route53Route = {
  name: 'ListHostedZonesByName',
  path: /^\/2013-04-01\/hostedzonesbyname$/,
  answer(aws, query) {
    const size = Number(query.get('maxitems') ?? 100);
    const from = query.get('dnsname');
    const zones = sortBy(aws.hostedZones, zone => reversed(zone.name)).filter(
      zone => !from || reversed(zone.name) >= reversed(withDot(from)),
    );
    const next = zones[size];
    return {
      HostedZones: {
        HostedZone: zones.slice(0, size).map(zone => ({
          Id: `/hostedzone/${zone.id}`,
          Name: zone.name,
          CallerReference: zone.id,
          Config: { PrivateZone: zone.private },
          ResourceRecordSetCount: zone.records.length,
        })),
      },
      DNSName: from ?? undefined,
      IsTruncated: next !== undefined,
      NextDNSName: next?.name,
      NextHostedZoneId: next?.id,
      MaxItems: size,
    };
  },
};

function withDot(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

function reversed(name: string): string {
  return name.split('.').reverse().join('.');
}
