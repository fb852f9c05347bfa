import { z } from 'zod';

/** How far a review is: only the first two let the form go on. */
const reviewOutcomeSchema = z.enum([
  'ready',
  'unchanged',
  'pending',
  'conflicts',
  'failed',
]);
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;

/** What becomes of files that a person changed. */
export type HandEdited = 'keep' | 'take';

/** The review field's value. */
export interface ReviewValue {
  outcome: ReviewOutcome;
  handEdited?: HandEdited;
}

/** The value of a field of `type: object`, or of the older `type: string`, which holds the outcome alone. */
export const reviewValueSchema: z.ZodType<ReviewValue> = z.union([
  z.object({
    outcome: reviewOutcomeSchema,
    handEdited: z.enum(['keep', 'take']).optional(),
  }),
  reviewOutcomeSchema.transform(outcome => ({ outcome })),
]);
