import { z } from 'zod';
import { labels } from './metadata';

export const labelSelector = z.object({
  matchLabels: labels.default({}),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
/** A label selector, with its expressions. @public */
export type LabelSelector = z.infer<typeof labelSelector>;
