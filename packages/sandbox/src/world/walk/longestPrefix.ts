import ipaddr from 'ipaddr.js';

/** The route that decides for an address: the most specific block that holds it. */
export function longestPrefix<T extends { destination: string }>(
  routes: T[],
  address: string,
): T | undefined {
  return routes
    .filter(({ destination }) => contains(destination, address))
    .sort((a, b) => bits(b.destination) - bits(a.destination))[0];
}

export function contains(cidr: string, address: string): boolean {
  if (!ipaddr.IPv4.isValidCIDR(cidr) || !ipaddr.IPv4.isValid(address)) {
    return false;
  }
  return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(cidr));
}

function bits(cidr: string): number {
  return ipaddr.IPv4.parseCIDR(cidr)[1];
}
