import { z } from 'zod';
import { istioStatus } from './conditions';
import { labels, metadata } from './metadata';

/** networking.istio.io Gateway. @public */
export const gatewaySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    selector: labels.default({}),
    servers: z
      .array(
        z.object({
          port: z.object({
            number: z.number(),
            name: z.string().optional(),
            protocol: z.string(),
          }),
          hosts: z.array(z.string()).default([]),
          tls: z
            .object({
              mode: z.string().optional(),
              credentialName: z.string().optional(),
              httpsRedirect: z.boolean().optional(),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link gatewaySchema}. @public */
export type Gateway = z.infer<typeof gatewaySchema>;
