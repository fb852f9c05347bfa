import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The values of a spoke's root, as its terraform.tfvars.json holds them. */
const spokeVariablesSchema = z.object({
  name: z.string().min(1),
  account: z.string(),
  region: z.string(),
  hub: z.string(),
  cidr: z.string(),
  azs: z.array(z.string()).min(1),
  masters: z.int().min(1),
  workers: z.int().min(0),
  instance: z.object({ type: z.string() }),
  k3s: z.object({ version: z.string() }),
  node_ports: z.object({
    http: z.int(),
    https: z.int(),
    status: z.int(),
  }),
  health_check: z.object({
    kind: z.enum(['tcp', 'status']),
    interval_seconds: z.int(),
  }),
  domains: z.array(
    z.object({ host: z.string(), zone_id: z.string().optional() }),
  ),
  alarms: z.object({ enabled: z.boolean() }),
});

export type SpokeVariables = z.infer<typeof spokeVariablesSchema>;

/** Reads a tfvars file as Terraform would: what does not fit the variables stops the plan. */
export function parseSpokeVariables(text: string): SpokeVariables {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (error) {
    throw new InputError(`terraform.tfvars.json is no JSON: ${error}`);
  }
  const parsed = spokeVariablesSchema.safeParse(values);
  if (!parsed.success) {
    throw new InputError(
      `terraform.tfvars.json does not fit the variables of modules/spoke:\n${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  return parsed.data;
}
