import { createHash } from 'node:crypto';

/** The same name gives the same id in every run: `vpc-0…`. */
export const resourceId = (prefix: string, ...names: string[]): string =>
  `${prefix}-0${hexOf(names).slice(0, 16)}`;

/** The last part of an ARN. */
export const arnId = (...names: string[]): string => hexOf(names).slice(0, 16);

/** A number from 0 to `below`, picked by the name. */
export const pick = (below: number, ...names: string[]): number =>
  parseInt(hexOf(names).slice(0, 8), 16) % below;

function hexOf(names: string[]): string {
  return createHash('sha256').update(names.join('/')).digest('hex');
}
