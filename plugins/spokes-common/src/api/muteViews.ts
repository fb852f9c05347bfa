import { z } from 'zod';

/*
 * Maintenance: for a while, nobody is notified of what goes wrong on a spoke. Verdicts stay what they are.
 */

/** How long a spoke can be muted. @public */
export const longestMuteDays = 7;

/** Question: mute a spoke. @public */
export const muteQuestionSchema = z.object({
  /** ISO 8601, at most {@link longestMuteDays} from now. */
  until: z.iso.datetime(),
  /** For whoever wonders why nobody was told. */
  reason: z.string().regex(/\S/).max(300),
});
/** Read by {@link muteQuestionSchema}. @public */
export type MuteQuestion = z.infer<typeof muteQuestionSchema>;

/** A spoke of which nobody is notified for now. @public */
export const muteViewSchema = z.object({
  /** ISO 8601 */
  until: z.string(),
  reason: z.string(),
  /** Entity ref of who muted it. */
  by: z.string(),
});
/** Read by {@link muteViewSchema}. @public */
export type MuteView = z.infer<typeof muteViewSchema>;

/** Whether a spoke is muted, and until when. @public */
export const muteAnswerSchema = z.object({
  spoke: z.string(),
  /** Absent while its owners are notified. */
  muted: muteViewSchema.optional(),
});
/** Read by {@link muteAnswerSchema}. @public */
export type MuteAnswer = z.infer<typeof muteAnswerSchema>;
