import ipaddr from 'ipaddr.js';
import { memoize } from 'lodash';

/** The route that decides for an address: the most specific block that holds it. */
export function longestPrefix<T extends { destination: string }>(
  routes: T[],
  address: string,
): T | undefined {
  return routes
    .filter(({ destination }) => contains(destination, address))
    .sort((a, b) => bits(b.destination) - bits(a.destination))[0];
}

/** A walk holds the same few addresses against the same few blocks again and again. */
const blockOf = memoize((cidr: string) =>
  ipaddr.IPv4.isValidCIDR(cidr) ? ipaddr.IPv4.parseCIDR(cidr) : undefined,
);
const addressOf = memoize((address: string) =>
  ipaddr.IPv4.isValid(address) ? ipaddr.IPv4.parse(address) : undefined,
);

export function contains(cidr: string, address: string): boolean {
  const block = blockOf(cidr);
  return (block && addressOf(address)?.match(block)) ?? false;
}

function bits(cidr: string): number {
  return blockOf(cidr)?.[1] ?? -1;
}
