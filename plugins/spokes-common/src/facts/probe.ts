import { z } from 'zod';

/**
 * What one request got that was sent through one address of the load balancer. Nothing of its body is kept but what Envoy is
 * recognised by.
 *
 * @public
 */
export const probeAnswerSchema = z.object({
  /** Public address of the load balancer in one zone. */
  address: z.string(),
  subnetId: z.string(),
  /** What was asked for. */
  url: z.string(),
  outcome: z.enum([
    'answered',
    'timeout',
    'refused',
    /** TLS ended before it had begun. */
    'tls-reset',
    /** It did not leave Backstage. */
    'not-sent',
  ]),
  /** Of an answer. */
  status: z.number().int().optional(),
  /** Set where a proxy answered in the app's place. */
  proxy: z
    .enum([
      'no-route',
      'no-backend',
      'no-healthy-upstream',
      'upstream-failed',
      'denied',
      /** To another address, which is not followed. */
      'redirect',
    ])
    .optional(),
});
/** Read by {@link probeAnswerSchema}. @public */
export type ProbeAnswer = z.infer<typeof probeAnswerSchema>;
