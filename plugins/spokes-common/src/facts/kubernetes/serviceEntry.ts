import { z } from 'zod';
import { istioStatus } from './conditions';
import { metadata } from './metadata';

/** networking.istio.io ServiceEntry. @public */
export const serviceEntrySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    hosts: z.array(z.string()).default([]),
    exportTo: z.array(z.string()).optional(),
    location: z.string().optional(),
    resolution: z.string().optional(),
    ports: z
      .array(
        z.object({
          number: z.number(),
          name: z.string().optional(),
          protocol: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link serviceEntrySchema}. @public */
export type ServiceEntry = z.infer<typeof serviceEntrySchema>;
