import { z } from 'zod';
import { resourceRefSchema } from './resourceRefSchema';

/*
 * How far GitOps is, as the API tells it. Shapes follow ../trace/gitOps.
 */

const applied = z.object({
  by: resourceRefSchema,
  applied: z.string().optional(),
  since: z.string().optional(),
  observedAt: z.string(),
});

/** What Flux or Argo CD says of the exposure that it keeps. */
export const traceGitOpsSchema = z.discriminatedUnion('state', [
  applied.extend({ state: z.literal('synced'), applied: z.string() }),
  applied.extend({
    state: z.literal('waiting'),
    revision: z.string().optional(),
    reason: z.string().optional(),
    overdue: z.literal(true).optional(),
  }),
  applied.extend({
    state: z.literal('failed'),
    revision: z.string().optional(),
    reason: z.string(),
    message: z.string().optional(),
  }),
  applied.extend({
    state: z.literal('suspended'),
    revision: z.string().optional(),
  }),
  applied.extend({
    state: z.literal('out-of-sync'),
    revision: z.string().optional(),
  }),
  z.object({ state: z.literal('none'), observedAt: z.string() }),
  z.object({
    state: z.literal('unknown'),
    action: z.string(),
    observedAt: z.string(),
  }),
]);

/**
 * How far a service is on its way from a pull request to traffic. A step that is proven later stands, whatever could not
 * be read of the ones before.
 *
 * @public
 */
export const progressStepSchema = z.object({
  step: z.enum(['proposed', 'merged', 'applied', 'ready', 'clear']),
  state: z.enum(['done', 'now', 'ahead', 'unknown', 'stuck']),
  /** ISO 8601: when it was done, where that is known. */
  at: z.string().optional(),
  /** The pull request. */
  url: z.string().optional(),
  /** The revision that was applied. */
  revision: z.string().optional(),
});
/** Read by {@link progressStepSchema}. @public */
export type ProgressStep = z.infer<typeof progressStepSchema>;
