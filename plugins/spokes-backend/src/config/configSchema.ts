import {
  clusterEntrySchema,
  hubEntrySchema,
  networkPricesSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const name = hubEntrySchema.shape.name;

/** The shape of `spokes`, apart from what parts of it say about each other and from the durations. */
export const configSchema = z.strictObject({
  hubs: z.array(hubEntrySchema).default([]),
  clusters: z.array(clusterEntrySchema).default([]),
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
  prices: networkPricesSchema.prefault({}),
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
