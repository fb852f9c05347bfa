import { z } from 'zod';
import { istioStatus } from './conditions';
import { labels, metadata } from './metadata';

/** Paths and names of what a certificate is held against; never a certificate. */
const clientTls = z
  .object({
    mode: z.string().optional(),
    caCertificates: z.string().optional(),
    credentialName: z.string().optional(),
  })
  .optional();

const trafficPolicyTls = z
  .object({
    tls: clientTls,
    portLevelSettings: z
      .array(
        z.object({
          port: z.object({ number: z.number().optional() }).optional(),
          tls: clientTls,
        }),
      )
      .optional(),
  })
  .optional();

/** networking.istio.io DestinationRule. @public */
export const destinationRuleSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    host: z.string(),
    exportTo: z.array(z.string()).optional(),
    workloadSelector: z.object({ matchLabels: labels.default({}) }).optional(),
    trafficPolicy: trafficPolicyTls,
    subsets: z
      .array(
        z.object({
          name: z.string(),
          labels: labels.default({}),
          trafficPolicy: trafficPolicyTls,
        }),
      )
      .default([]),
  }),
});
/** Read by {@link destinationRuleSchema}. @public */
export type DestinationRule = z.infer<typeof destinationRuleSchema>;
