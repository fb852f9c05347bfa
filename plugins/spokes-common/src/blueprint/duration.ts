import { z } from 'zod';

const factors: Record<string, number> = { ms: 1, s: 1000, m: 60_000 };

/** A duration as Istio reads it. @public */
export const durationSchema = z
  .string()
  .regex(
    /^[1-9]\d{0,4}(?:ms|s|m)$/,
    "must be a duration such as '500ms', '15s' or '2m'",
  );

/** @public */
export function durationMillis(duration: string): number {
  const [, digits, unit] = /^(\d+)([a-z]+)$/.exec(duration) ?? [];
  return Number(digits) * (factors[unit] ?? Number.NaN);
}
