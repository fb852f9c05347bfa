import { z } from 'zod';

/** The conditions of these types; others are left out. */
export const conditionsOf = (...types: string[]) =>
  z
    .array(
      z.object({
        type: z.string(),
        status: z.string(),
        reason: z.string().optional(),
      }),
    )
    .default([])
    .transform(all => all.filter(({ type }) => types.includes(type)));

/** What istiod itself says of an object; conditions of other controllers are left out. */
export const istioStatus = z
  .object({ conditions: conditionsOf('Reconciled', 'PassedAnalysis') })
  .optional();
