/** Prefix lengths that a VPC may have here. */
export const blockSizes = [16, 17, 18, 19, 20, 21, 22, 23, 24];

/** Of a block, or of what was typed of one; absent where a VPC cannot have it. */
export function blockSize(cidr: string | undefined): number | undefined {
  const size = Number(cidr?.split('/')[1]);
  return blockSizes.includes(size) ? size : undefined;
}

/** How many addresses it has. */
export const addressesOf = (size: number) =>
  (2 ** (32 - size)).toLocaleString('en-US');
