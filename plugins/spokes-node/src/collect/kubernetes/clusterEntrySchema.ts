import { z } from 'zod';

/** One cluster of a `kubernetes.clusterLocatorMethods` entry of `type: config`, as far as it is used here. */
export const clusterEntrySchema = z.object({
  name: z.string(),
  url: z.string(),
  authProvider: z.string().optional(),
  authMetadata: z.record(z.string(), z.string()).optional(),
  serviceAccountToken: z.string().min(1).optional(),
  skipTLSVerify: z.boolean().optional(),
  caData: z.string().optional(),
  caFile: z.string().optional(),
});

export type ClusterEntry = z.infer<typeof clusterEntrySchema>;

/** A locator method; others than `config` find their clusters by other means. */
export const locatorMethodSchema = z.object({
  type: z.string(),
  clusters: z.array(z.unknown()).optional(),
});
