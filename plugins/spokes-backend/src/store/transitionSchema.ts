import {
  exposureRefSchema,
  traceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

/** A transition as it is stored. */
export const transitionSchema = z.object({
  id: z.string(),
  at: z.string(),
  exposure: exposureRefSchema,
  before: traceSchema,
  after: traceSchema,
  changed: z.string(),
  changes: z.array(z.string()).optional(),
  interval: z.object({ from: z.string(), to: z.string() }),
});
