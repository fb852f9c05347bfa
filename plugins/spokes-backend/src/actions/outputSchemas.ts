import type { z as Zod } from 'zod/v3';

/** Parts of answers that several actions have; each action gives the zod that it was given. */
export const outputSchemas = {
  advice: (z: typeof Zod) =>
    z
      .array(
        z.object({
          code: z.string(),
          title: z.string(),
          hop: z.string(),
          responsible: z.string(),
          accepted: z
            .object({ until: z.string(), expired: z.boolean() })
            .optional()
            .describe('Somebody answers for it until a day'),
          observed: z.object({
            message: z.string(),
            fix: z.string(),
            reason: z.string().optional(),
            owner: z.string().optional(),
          }),
        }),
      )
      .describe('Warnings: nothing of it stops a request'),
  comparison: (z: typeof Zod) =>
    z
      .object({
        outcome: z.string().describe('compared, skipped or unknown'),
        without: z.array(z.string()).describe('What is not compared'),
        observed: z.object({
          because: z.string().optional(),
          differences: z.array(z.string()),
        }),
      })
      .optional()
      .describe('What is live, held against its blueprint; or why it is not'),
};
