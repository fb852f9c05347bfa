import { z } from 'zod';

/** What the strip needs of the sandbox's `/api/sandbox/state`. */
export const sandboxStateSchema = z.object({
  spokes: z.array(z.string()),
  faults: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      /** Names of the spokes on which it is at work. */
      injectedOn: z.array(z.string()),
      /** Of these, the spokes that started with it: practice material, which `Mend all` leaves. */
      seededOn: z.array(z.string()),
    }),
  ),
  pullRequests: z.object({ open: z.number(), merged: z.number() }),
  /** True once somebody broke something by hand. */
  brokenByHand: z.boolean(),
});

export type SandboxState = z.infer<typeof sandboxStateSchema>;
