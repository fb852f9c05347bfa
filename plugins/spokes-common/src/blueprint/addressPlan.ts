import { overlapCidr, parseCidr } from 'cidr-tools';
import ipaddr from 'ipaddr.js';
import { CidrHolder } from '../api/formViews';

/**
 * A line of an address plan: a block with its holder, or the addresses between two of them.
 *
 * @public
 */
export type AddressPlanLine =
  | ({ kind: 'taken' } & CidrHolder)
  | { kind: 'free'; first: string; last: string };

/**
 * Who holds what of a range, by address, with what is free between.
 *
 * @public
 */
export function addressPlan(
  within: string,
  taken: readonly CidrHolder[],
): AddressPlanLine[] {
  const range = parseCidr(within);
  const held = taken
    .map(holder => ({ holder, ...parseCidr(holder.cidr) }))
    .sort((a, b) => Number(a.start - b.start) || Number(b.end - a.end));

  const lines: AddressPlanLine[] = [];
  let next = range.start;
  const free = (end: bigint) => {
    if (next > end) return;
    lines.push({ kind: 'free', first: toText(next), last: toText(end) });
  };
  for (const { holder, start, end } of held) {
    free(start > range.end ? range.end : start - 1n);
    lines.push({ kind: 'taken', ...holder });
    if (end >= next) next = end + 1n;
  }
  free(range.end);
  return lines;
}

/**
 * Those who hold some of a block.
 *
 * @public
 */
export function overlappingHolders(
  cidr: string,
  taken: readonly CidrHolder[],
): CidrHolder[] {
  return taken.filter(holder => overlapCidr(cidr, holder.cidr));
}

function toText(address: bigint): string {
  const number = Number(address);
  return new ipaddr.IPv4(
    [24, 16, 8, 0].map(shift => Math.floor(number / 2 ** shift) % 256),
  ).toString();
}
