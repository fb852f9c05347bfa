import { z } from 'zod';

/**
 * What is there, held against what the fleet repository describes; or why that was not done. A trace itself needs no
 * blueprint: it judges what it finds.
 *
 * @public
 */
export const comparisonSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('compared'),
    /** Where the two differ; empty where they agree. */
    differences: z.array(
      z.object({
        what: z.string(),
        described: z.string(),
        live: z.string(),
      }),
    ),
    /** All that was compared, whether it differs or not; absent in answers that tell of differences alone. */
    values: z
      .array(
        z.object({
          what: z.string(),
          described: z.string(),
          live: z.string(),
        }),
      )
      .optional(),
  }),
  z.object({
    /** Nothing describes it, or nothing could. */
    outcome: z.literal('skipped'),
    because: z.string(),
    /** What is not compared therefore. */
    without: z.array(z.string()),
  }),
  z.object({
    /** Whether anything describes it could not be read. */
    outcome: z.literal('unknown'),
    because: z.string(),
    without: z.array(z.string()),
  }),
]);
/** Read by {@link comparisonSchema}. @public */
export type Comparison = z.infer<typeof comparisonSchema>;
