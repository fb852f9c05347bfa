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

const mostRequests = 1_000_000;
const requestsText = `must be a whole number from 1 to ${mostRequests}`;

/**
 * A local rate limit: every pod counts for itself.
 *
 * @public
 */
export const rateLimitSchema = z
  .strictObject({
    requests: z
      .int(requestsText)
      .min(1, requestsText)
      .max(mostRequests, requestsText),
    per: z.enum(['second', 'minute', 'hour']).default('second'),
    burst: z
      .int(requestsText)
      .min(1, requestsText)
      .max(mostRequests, requestsText)
      .optional()
      .describe('Requests that may come at once; absent: as many as requests'),
  })
  .check(ctx => {
    const { burst, requests } = ctx.value;
    // The bucket is filled once per unit of time, so a smaller one would never let all of them through.
    if (burst !== undefined && burst < requests) {
      ctx.issues.push({
        code: 'custom',
        path: ['burst'],
        input: burst,
        message: `must be at least the requests, ${requests}`,
      });
    }
  });
