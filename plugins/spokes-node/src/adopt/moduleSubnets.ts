import { spokeAddresses } from '@fitsync/backstage-plugin-spokes-common';
import ipaddr from 'ipaddr.js';

const attachmentSize = 16;

/**
 * The subnets that a module of ours makes of a block, zone by zone: another subnet would be replaced, so only these fit.
 * The arithmetic of templates/modules/{hub,spoke}/network.tf; a test holds the two together.
 */
export function moduleSubnets(cidr: string, azs: readonly string[]) {
  const { subnets } = spokeAddresses({ cidr, azs, masters: 0, workers: 0 });
  const [, prefix] = ipaddr.IPv4.parseCIDR(cidr);
  const last = ipaddr.IPv4.broadcastAddressFromCIDR(cidr);
  const end = last.octets.reduce((sum, octet) => sum * 256 + octet, 0) + 1;
  const text = (number: number) =>
    [24, 16, 8, 0]
      .map(shift => Math.floor(number / 2 ** shift) % 256)
      .join('.');
  return azs.map((zone, index) => ({
    zone,
    first: subnets[index],
    attachment:
      prefix > 24
        ? undefined
        : `${text(end - attachmentSize * (index + 1))}/28`,
  }));
}
