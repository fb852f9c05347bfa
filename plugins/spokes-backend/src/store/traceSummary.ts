import {
  cellStatusSchema,
  hopGroupSchema,
  hopKindSchema,
  resourceRefSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

/** What lists show of a trace. */
export const traceSummarySchema = z.object({
  url: z.string().optional(),
  /** Set where the path is clear and a request on trial was answered, too. */
  answered: z.boolean().optional(),
  cells: z.partialRecord(hopGroupSchema, cellStatusSchema),
  /** Those that change the verdict, the one to mend first on top. */
  causes: z.array(
    z.object({
      key: z.string(),
      code: z.string(),
      title: z.string(),
      message: z.string(),
      hop: hopKindSchema,
      resource: resourceRefSchema,
      responsible: z.enum(['platform', 'app']),
    }),
  ),
  warnings: z.number(),
  /** How many findings someone answers for; absent where nobody does. */
  accepted: z.number().optional(),
  observedAt: z.string(),
});
export type TraceSummary = z.infer<typeof traceSummarySchema>;
