import {
  containsCidr,
  normalizeCidr,
  overlapCidr,
  parseCidr,
} from 'cidr-tools';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/**
 * A CIDR block in its one spelling: no bits beyond the prefix, no leading zeros.
 *
 * @public
 */
export const cidrSchema = z.string().refine(isCidr, {
  error: ({ input }) => whatIsRight(String(input)),
  // The checks after it do arithmetic, which wants a block.
  abort: true,
});

const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
];

/**
 * A block that a VPC may have.
 *
 * @public
 */
export const vpcCidrSchema = cidrSchema
  .refine(cidr => {
    const prefix = Number(parseCidr(cidr).prefix);
    return prefix >= 16 && prefix <= 24;
  }, 'must be from /16 to /24: AWS allows no larger VPC, and a smaller one cannot hold the subnets')
  .refine(
    cidr => privateRanges.some(range => containsCidr(range, cidr)),
    `must lie in a private range: ${privateRanges.join(', ')}`,
  );

function isCidr(text: string): boolean {
  return isBlock(text) && normalizeCidr(text) === text;
}

function isBlock(text: string): boolean {
  return (
    /^[\d.]{7,15}\/\d{1,2}$/.test(text) &&
    ipaddr.IPv4.isValidFourPartDecimal(text.split('/')[0]) &&
    ipaddr.IPv4.isValidCIDR(text)
  );
}

function whatIsRight(text: string): string {
  return isBlock(text)
    ? `must be written as ${normalizeCidr(
        text,
      )}, without bits beyond its prefix`
    : 'must be an IPv4 block such as 10.1.0.0/16, without bits beyond its prefix';
}

/** The first of `others` that a block overlaps. */
export function overlapping(
  cidr: string,
  others: Record<string, string>,
): [name: string, cidr: string] | undefined {
  return Object.entries(others).find(([, other]) => overlapCidr(cidr, other));
}
