import { z } from 'zod';

/** Whether it is read now, or was read a moment ago. @public */
export const refreshAnswerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('started') }),
  z.object({
    /** Read a moment ago, by this or another viewer. */
    status: z.literal('limited'),
    nextReadInSeconds: z.number(),
  }),
]);
/** Read by {@link refreshAnswerSchema}. @public */
export type RefreshAnswer = z.infer<typeof refreshAnswerSchema>;

/**
 * Why nothing of a cluster can be read, and what to add to app-config.
 *
 * @public
 */
export const clusterSetupSchema = z.object({
  /** `unknown: no cluster credential` */
  message: z.string(),
  action: z.string(),
  /** The part of app-config to copy; absent when nothing is missing in it, or for those who may not see the fleet. */
  block: z.string().optional(),
});
/** Read by {@link clusterSetupSchema}. @public */
export type ClusterSetup = z.infer<typeof clusterSetupSchema>;

/** How an account or a cluster was last read. */
const sourceStatusSchema = z.object({
  kind: z.enum(['aws', 'kubernetes']),
  /** `123456789012/us-east-2`, or the cluster's name. */
  name: z.string(),
  state: z.enum(['ok', 'failing', 'starting']),
  lastSuccessAt: z.string().optional(),
  /** What to do first, when it fails. */
  action: z.string().optional(),
  /** Everything there is to do, and which reads each of it would mend. */
  failures: z
    .array(
      z.object({
        outcome: z.enum(['denied', 'throttled', 'failed', 'stale']),
        action: z.string(),
        /** The calls that failed, each once. */
        reads: z.array(z.string()),
      }),
    )
    .optional(),
  /** Calls made since the start. */
  calls: z.number(),
  /** The replica that reads it. */
  holder: z.string().optional(),
  /** Set while configuration gives no way to it. */
  setup: clusterSetupSchema.optional(),
});

/** What is configured, and how each source was last read. @public */
export const backendStatusSchema = z.object({
  /** What to configure, while nothing is. */
  configured: z.boolean(),
  message: z.string(),
  sources: z.array(sourceStatusSchema),
  /** A newer configuration that is not used: what in it is wrong, and since when. The one before stays. */
  refused: z.object({ message: z.string(), since: z.string() }).optional(),
});
/** Read by {@link backendStatusSchema}. @public */
export type BackendStatus = z.infer<typeof backendStatusSchema>;
