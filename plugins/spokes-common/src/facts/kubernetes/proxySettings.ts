import { z } from 'zod';
import { labels, metadata } from './metadata';

/** networking.istio.io Sidecar: what the proxies of a namespace, or of some of its pods, get to know. @public */
export const sidecarSchema = z.object({
  metadata,
  spec: z
    .object({
      workloadSelector: z.object({ labels: labels.default({}) }).optional(),
      egress: z
        .array(
          z.object({
            port: z.object({ number: z.number().optional() }).optional(),
            hosts: z.array(z.string()).default([]),
          }),
        )
        .optional(),
      outboundTrafficPolicy: z
        .object({ mode: z.string().optional() })
        .optional(),
    })
    .default({}),
});
/** Read by {@link sidecarSchema}. @public */
export type Sidecar = z.infer<typeof sidecarSchema>;

/** networking.istio.io EnvoyFilter: for whom it is, and nothing of what it changes. @public */
export const envoyFilterSchema = z.object({
  metadata,
  spec: z
    .object({
      workloadSelector: z.object({ labels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
    })
    .default({}),
});
/** Read by {@link envoyFilterSchema}. @public */
export type EnvoyFilter = z.infer<typeof envoyFilterSchema>;
