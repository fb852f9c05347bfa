import { DnsRecord, HostedZone } from '@fitsync/backstage-plugin-spokes-common';
import { maxBy } from 'lodash';

/** The zone that answers for a name: the longest that it lies in. */
export function zoneOf(
  zones: readonly HostedZone[],
  host: string,
): HostedZone | undefined {
  return maxBy(
    zones.filter(({ name }) => isWithin(host, name)),
    ({ name }) => name.length,
  );
}

/** Whether a name is handed on to servers elsewhere by NS records below the zone's own name. */
export function isDelegated(
  records: readonly DnsRecord[],
  zone: HostedZone,
  host: string,
): boolean {
  return records.some(
    ({ type, name }) =>
      type === 'NS' && name !== zone.name && isWithin(host, name),
  );
}

/** What a name leads to: its own records, else those of the nearest wildcard above it. Nothing where there are none. */
export function targetsOf(
  records: readonly DnsRecord[],
  host: string,
): string[] {
  const labels = host.split('.');
  const names = [
    host,
    ...labels.slice(1).map((_, cut) => `*.${labels.slice(cut + 1).join('.')}`),
  ];
  for (const name of names) {
    const found = records.filter(one => one.name === name && one.type !== 'NS');
    if (found.length > 0) return found.flatMap(({ targets }) => targets);
  }
  return [];
}

function isWithin(host: string, zone: string): boolean {
  return host === zone || host.endsWith(`.${zone}`);
}
