import ipaddr from 'ipaddr.js';

/*
 * Questions about addresses that come from outside: what is no address lies in no block.
 */

/** Whether an IPv4 address lies in a block. */
export function contains(cidr: string, address: string): boolean {
  if (!ipaddr.isValidCIDR(cidr) || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const [network, bits] = ipaddr.parseCIDR(cidr);
  return parsed.kind() === network.kind() && parsed.match([network, bits]);
}

/** Length of a block's prefix; -1 for what is no block. */
export function prefixLength(cidr: string): number {
  return ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr)[1] : -1;
}

/** Whether it is an IPv4 block. */
export function isBlock(cidr: string): boolean {
  return ipaddr.IPv4.isValidCIDR(cidr);
}

/** First address of a block, to stand for all of it. */
export function firstAddress(cidr: string): string {
  return ipaddr.IPv4.isValidCIDR(cidr)
    ? ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()
    : cidr;
}
