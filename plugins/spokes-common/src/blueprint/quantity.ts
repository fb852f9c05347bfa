import { z } from 'zod';

const units: Record<string, number> = {
  m: 0.001,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
};

const cpuText = "must be a number of CPUs such as '0.5', '2' or '250m'";
const memoryText = "must be a size such as '128Mi', '1Gi' or '512M'";

/** @public */
export const cpuSchema = z
  .string()
  .regex(
    /^(?:[1-9]\d{0,5}m|0\.\d{0,2}[1-9]|[1-9]\d{0,2}(?:\.\d{1,3})?)$/,
    cpuText,
  );

/** @public */
export const memorySchema = z
  .string()
  .regex(/^[1-9]\d{0,8}(?:k|M|G|Ki|Mi|Gi)$/, memoryText);

/**
 * The value of a Kubernetes quantity, for comparisons.
 *
 * @public
 */
export function quantityValue(quantity: string): number {
  const [, digits, unit] = /^([\d.]+)([A-Za-z]*)$/.exec(quantity) ?? [];
  return Number(digits) * (units[unit] ?? Number.NaN);
}
