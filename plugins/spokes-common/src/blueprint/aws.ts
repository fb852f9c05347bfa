import { z } from 'zod';

/** @public */
export const accountSchema = z
  .string()
  .regex(/^\d{12}$/, 'must be an AWS account: 12 digits, in quotes');

/** @public */
export const regionSchema = z
  .string()
  .regex(/^[a-z]{2}(?:-[a-z]{2,12}){1,2}-\d$/, {
    message: 'must be an AWS region such as us-east-2',
    // The checks after it put the region into their words.
    abort: true,
  });

/** By its id: two zones may have the same name, a private one among them. @public */
export const zoneIdSchema = z
  .string()
  .regex(/^Z[A-Z0-9]{6,31}$/, 'must be the id of a hosted zone');

const zoneText = 'must be a zone such as us-east-2a or its id use2-az1';

/** @public */
export const zonesSchema = z
  .array(
    z
      .string()
      .regex(
        /^(?:[a-z]{2}(?:-[a-z]{2,12}){1,2}-\d[a-z]|[a-z]{2,5}\d-az\d{1,2})$/,
        zoneText,
      ),
  )
  .min(1, 'must name at least one zone')
  .max(4, 'must name at most four zones')
  .refine(
    zones => new Set(zones).size === zones.length,
    'must name each zone once',
  );

/** Zones by name belong to one region; ids cannot be told from here. */
export function zonesOutside(
  zones: readonly string[],
  region: string,
): string[] {
  return zones.filter(
    zone => !zone.includes('-az') && zone.slice(0, -1) !== region,
  );
}
