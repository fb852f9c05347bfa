import { z } from 'zod';

/** The resource that a finding is about: an AWS id or ARN, or kind, namespace and name. @public */
export const resourceRefSchema = z.object({
  kind: z.string(),
  group: z.string().optional(),
  name: z.string(),
  namespace: z.string().optional(),
  cluster: z.string().optional(),
  account: z.string().optional(),
  region: z.string().optional(),
});
