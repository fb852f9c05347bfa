import ipaddr from 'ipaddr.js';

/*
 * Questions about addresses that come from outside: what is no address lies in no block.
 */

/** Of IPv4 a number is enough, and much faster than parsing the same few texts for each of the many questions. */
type Address = { v4: number } | { v6: ipaddr.IPv6 };

interface Block {
  network: Address;
  bits: number;
}

const addressOf = remembered((text): Address | undefined =>
  ipaddr.isValid(text) ? toAddress(ipaddr.parse(text)) : undefined,
);

const blockOf = remembered((text): Block | undefined => {
  if (!ipaddr.isValidCIDR(text)) return undefined;
  const [network, bits] = ipaddr.parseCIDR(text);
  return { network: toAddress(network), bits };
});

/** Whether an IPv4 address lies in a block. */
export function contains(cidr: string, address: string): boolean {
  const block = blockOf(cidr);
  const parsed = addressOf(address);
  if (!block || !parsed) return false;
  const { network, bits } = block;
  if ('v4' in network) {
    if (!('v4' in parsed)) return false;
    // Shifting by 32 shifts by nothing.
    return bits === 0 || (network.v4 ^ parsed.v4) >>> (32 - bits) === 0;
  }
  return 'v6' in parsed && parsed.v6.match([network.v6, bits]);
}

/** Length of a block's prefix; -1 for what is no block. */
export function prefixLength(cidr: string): number {
  return blockOf(cidr)?.bits ?? -1;
}

/** Whether it is an IPv4 block. */
export function isBlock(cidr: string): boolean {
  const block = blockOf(cidr);
  return block !== undefined && 'v4' in block.network;
}

/** Whether two IPv4 blocks share addresses: then one lies in the other, so they begin alike. */
export function blocksOverlap(one: string, other: string): boolean {
  const a = blockOf(one);
  const b = blockOf(other);
  if (!a || !b || !('v4' in a.network) || !('v4' in b.network)) return false;
  const bits = Math.min(a.bits, b.bits);
  // Shifting by 32 shifts by nothing.
  return bits === 0 || (a.network.v4 ^ b.network.v4) >>> (32 - bits) === 0;
}

/** First address of a block, to stand for all of it. */
export function firstAddress(cidr: string): string {
  return isBlock(cidr)
    ? ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()
    : cidr;
}

function toAddress(parsed: ipaddr.IPv4 | ipaddr.IPv6): Address {
  if (parsed instanceof ipaddr.IPv6) return { v6: parsed };
  const [a, b, c, d] = parsed.octets;
  return { v4: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0 };
}

/** Keeps what was made of the last many texts: a fleet has thousands of addresses, and whoever sends more fills no memory. */
function remembered<T>(
  make: (text: string) => T | undefined,
): (text: string) => T | undefined {
  const most = 50_000;
  const known = new Map<string, { made: T | undefined }>();
  return text => {
    const found = known.get(text);
    if (found) return found.made;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
