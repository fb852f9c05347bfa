import { z } from 'zod';
import { durationSchema } from './duration';

/** @public */
export const retriesSchema = z.strictObject({
  attempts: z
    .int()
    .min(1, 'must be from 1 to 10')
    .max(10, 'must be from 1 to 10'),
  perTryTimeout: durationSchema.optional(),
  retryOn: z
    .array(
      z.enum([
        '5xx',
        'gateway-error',
        'reset',
        'connect-failure',
        'refused-stream',
        'retriable-4xx',
        'unavailable',
        'cancelled',
      ]),
    )
    .min(1, 'must name at least one condition')
    .default(['connect-failure', 'refused-stream', 'unavailable', 'cancelled']),
});

/**
 * A local rate limit: every pod counts for itself.
 *
 * @public
 */
export const rateLimitSchema = z.strictObject({
  requests: z.int().min(1, 'must be at least 1'),
  per: z.enum(['second', 'minute', 'hour']).default('second'),
  burst: z.int().min(1, 'must be at least 1').optional(),
});
