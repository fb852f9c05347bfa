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

/** The shape of `spokes`, apart from what parts of it say about each other and from the durations. */
export const configSchema = z.strictObject({
  hubs: z
    .array(
      z.strictObject({
        name,
        account,
        region,
        transitGateway: z
          .string()
          .regex(/^tgw-[0-9a-z]+$/, 'use an id like tgw-0a1b2c')
          .optional(),
        owner: entityRef.optional(),
      }),
    )
    .default([]),
  clusters: z
    .array(
      z.strictObject({
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
      }),
    )
    .default([]),
  repositories: z
    .array(
      z.strictObject({
        repoUrl: z
          .string()
          .regex(
            /^[^/?]+\?(?=.*\bowner=[^&]+)(?=.*\brepo=[^&]+)/,
            "write it as the scaffolder does: 'host?owner=o&repo=r'",
          ),
        baseBranch: z.string().min(1).default('main'),
        spokes: z.array(name).optional(),
      }),
    )
    .default([]),
  sandbox: z.boolean().default(false),
  endpoints: z
    .strictObject({
      ec2: z.string().optional(),
      elasticLoadBalancing: z.string().optional(),
      route53: z.string().optional(),
      acm: z.string().optional(),
      cloudWatch: z.string().optional(),
      sts: z.string().optional(),
    })
    .default({}),
  probe: z
    .strictObject({
      enabled: z.boolean().default(false),
      sandboxEndpoint: z.string().optional(),
    })
    .default({ enabled: false }),
  intervals: z
    .strictObject({
      configuration: z.unknown(),
      targetHealth: z.unknown(),
    })
    .partial()
    .default({}),
  history: z.strictObject({ retention: z.unknown() }).partial().default({}),
  notifications: z
    .strictObject({ after: z.unknown(), unreadAfter: z.unknown() })
    .partial()
    .default({}),
  rateLimits: z
    .strictObject({
      costlyPerMinute: z
        .number()
        .int('use a whole number')
        .min(1, 'use 1 or more')
        .default(120),
    })
    .default({ costlyPerMinute: 120 }),
});

/** What {@link configSchema} gives. */
export type ParsedConfig = z.infer<typeof configSchema>;
