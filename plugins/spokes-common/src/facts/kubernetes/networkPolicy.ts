import { z } from 'zod';
import { labelSelector } from './labelSelector';
import { metadata } from './metadata';

const networkPeers = z
  .array(
    z.object({
      podSelector: labelSelector.optional(),
      namespaceSelector: labelSelector.optional(),
      ipBlock: z
        .object({ cidr: z.string(), except: z.array(z.string()).default([]) })
        .optional(),
    }),
  )
  .optional();

const networkPorts = z
  .array(
    z.object({
      protocol: z.string().default('TCP'),
      port: z.union([z.number(), z.string()]).optional(),
      endPort: z.number().optional(),
    }),
  )
  .optional();

/** networking.k8s.io NetworkPolicy. @public */
export const networkPolicySchema = z.object({
  metadata,
  spec: z.object({
    podSelector: labelSelector.default({
      matchLabels: {},
      matchExpressions: [],
    }),
    policyTypes: z.array(z.string()).optional(),
    ingress: z
      .array(z.object({ from: networkPeers, ports: networkPorts }))
      .optional(),
    egress: z
      .array(z.object({ to: networkPeers, ports: networkPorts }))
      .optional(),
  }),
});
/** Read by {@link networkPolicySchema}. @public */
export type NetworkPolicy = z.infer<typeof networkPolicySchema>;
