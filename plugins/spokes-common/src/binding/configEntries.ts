import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const name = z
  .string()
  .regex(
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
    "use a DNS-1123 label: lower-case letters, digits and '-', at most 63",
  );

const account = z
  .string('quote it, so that YAML does not read it as a number')
  .regex(/^\d{12}$/, "use the account's 12 digits");

const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'use a region like us-east-2');

const entityRef = z.string().refine(isEntityRef, {
  error: 'use a full entity ref like group:default/platform',
});

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return /^[^:/]+:[^:/]+\/[^:/]+$/.test(text);
  } catch {
    return false;
  }
}

/**
 * An entry of `spokes.hubs` in app-config.
 *
 * @public
 */
export const hubEntrySchema = z.strictObject({
  name,
  account,
  region,
  transitGateway: z
    .string()
    .regex(/^tgw-[0-9a-z]+$/, 'use an id like tgw-0a1b2c')
    .optional(),
  owner: entityRef.optional(),
});

/**
 * An entry of `spokes.clusters` in app-config.
 *
 * @public
 */
export const clusterEntrySchema = z.strictObject({
  spoke: name,
  cluster: z.string().min(1).optional(),
  hub: name,
  account: account.optional(),
  region: region.optional(),
  vpc: z
    .string()
    .regex(/^vpc-[0-9a-z]+$/, 'use an id like vpc-0a1b2c')
    .optional(),
  loadBalancers: z
    .array(
      z
        .string()
        .startsWith(
          'arn:',
          'use the ARN of a load balancer: arn:aws:elasticloadbalancing:…',
        ),
    )
    .optional(),
  owner: entityRef.optional(),
  namespaces: z
    .array(z.strictObject({ namespace: name, owner: entityRef }))
    .default([]),
});
