import { z } from 'zod';
import { comparisonSchema } from './comparisonViews';
import { spokeCostSchema } from './costViews';
import { muteViewSchema } from './muteViews';
import {
  spokeStageSchema,
  unreadSourceSchema,
  verdictCountsSchema,
} from './overviewViews';
import { clusterSetupSchema } from './statusViews';
import { findingSchema, hopKindSchema, hopStatusSchema } from './traceViews';

/*
 * What the backend answers to the page of one spoke.
 */

/** A target of the load balancer, as its health check sees it. @public */
export const spokeTargetSchema = z.object({
  /** Address or instance id. */
  id: z.string(),
  port: z.number(),
  /** Zone id where known, else its name; absent where AWS does not tell. */
  zone: z.string().optional(),
  state: z.string(),
  reason: z.string().optional(),
  /** Name of the node at this address. */
  node: z.string().optional(),
});
/** Read by {@link spokeTargetSchema}. @public */
export type SpokeTarget = z.infer<typeof spokeTargetSchema>;

/** Why something of a spoke is not shown: what could not be read and what to do. @public */
export const unreadPartSchema = z.object({
  outcome: z.enum(['denied', 'throttled', 'failed', 'stale', 'absent']),
  /** In words: what to do about it, or why there is nothing. */
  because: z.string(),
});
/** Read by {@link unreadPartSchema}. @public */
export type UnreadPart = z.infer<typeof unreadPartSchema>;

const read = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('read'), value, observedAt: z.string() }),
    z.object({ status: z.literal('unread'), ...unreadPartSchema.shape }),
  ]);

/** One port of the load balancer, and what stands behind it. @public */
export const spokePortSchema = z.object({
  port: z.number(),
  /** Zones of the load balancer on this port. */
  zones: z.array(z.string()),
  targets: read(z.array(spokeTargetSchema)),
});
/** Read by {@link spokePortSchema}. @public */
export type SpokePort = z.infer<typeof spokePortSchema>;

/** A node of the cluster, with its version and zone. @public */
export const spokeNodeSchema = z.object({
  name: z.string(),
  ready: z.boolean(),
  /** Takes new pods. */
  schedulable: z.boolean(),
  role: z.enum(['control plane', 'worker']),
  version: z.string().optional(),
  address: z.string().optional(),
  zone: z.string().optional(),
  instanceId: z.string().optional(),
});
/** Read by {@link spokeNodeSchema}. @public */
export type SpokeNode = z.infer<typeof spokeNodeSchema>;

/** A certificate that its listeners or Gateways show, and until when it is good. @public */
export const spokeCertificateSchema = z.object({
  namespace: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
  ready: z.boolean(),
  /** ISO 8601; absent while none was issued. */
  notAfter: z.string().optional(),
});
/** Read by {@link spokeCertificateSchema}. @public */
export type SpokeCertificate = z.infer<typeof spokeCertificateSchema>;

/** An alarm on the spoke's load balancer, as CloudWatch has it. @public */
export const spokeAlarmSchema = z.object({
  name: z.string(),
  state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  /** What it looks at: `UnHealthyHostCount`; several with ` + ` between them. */
  metric: z.string(),
  /** Name of the target group, where it is about one. */
  targetGroup: z.string().optional(),
  /** ISO 8601: when it came into this state. */
  since: z.string().optional(),
  /** False while somebody has silenced it. */
  tellsSomebody: z.boolean(),
});
/** Read by {@link spokeAlarmSchema}. @public */
export type SpokeAlarm = z.infer<typeof spokeAlarmSchema>;

/** A hop of the network, judged for the spoke as a whole. @public */
export const spokeHopSchema = z.object({
  hop: hopKindSchema,
  direction: z.enum(['forward', 'return']),
  status: hopStatusSchema,
  summary: z.string(),
  /** Code of the cause that it only follows from. */
  follows: z.string().optional(),
  findings: z.array(z.object({ code: z.string(), title: z.string() })),
  observedAt: z.string(),
});
/** Read by {@link spokeHopSchema}. @public */
export type SpokeHop = z.infer<typeof spokeHopSchema>;

/** What the page of a spoke shows; its exposures are asked for page by page. @public */
export const spokeViewSchema = z.object({
  spoke: z.string(),
  hub: z.string(),
  account: z.string().optional(),
  region: z.string().optional(),
  owner: z.string().optional(),
  /** Changes whenever something of this answer changes. */
  revision: z.string(),
  refreshSeconds: z.number(),
  /** Of the exposures that the caller may see. */
  exposures: z.number(),
  verdicts: verdictCountsSchema,
  /** Whether the caller sees all of them. */
  all: z.boolean(),
  /** Set while nobody is notified of it. */
  muted: muteViewSchema.optional(),
  stages: z.array(spokeStageSchema),
  setup: clusterSetupSchema.optional(),
  unread: z.array(unreadSourceSchema),
  network: read(z.object({ vpcId: z.string(), cidrs: z.array(z.string()) })),
  loadBalancer: read(
    z.object({ name: z.string(), dnsName: z.string(), state: z.string() }),
  ),
  ports: z.array(spokePortSchema),
  hops: z.array(spokeHopSchema),
  /** Good practice that the spoke as a whole does without; no exposure counts it. */
  advice: z.array(findingSchema),
  /** Other findings on the spoke that someone answers for, or did until a day that is over. */
  accepted: z.array(findingSchema).optional(),
  nodes: read(z.array(spokeNodeSchema)),
  versions: z.object({
    kubernetes: z.array(z.string()),
    istio: z.array(z.string()),
    /** What the blueprint asks for. */
    described: z.object({ k3s: z.string(), istio: z.string() }).optional(),
  }),
  certificates: read(z.array(spokeCertificateSchema)),
  alarms: read(z.array(spokeAlarmSchema)),
  /** Held against the fleet repository; absent where the caller may not see it or no repository describes the spoke. */
  drift: z
    .object({
      /** `namespace/service` that the repository describes and the cluster does not have. */
      missing: z.array(z.string()),
      /** `namespace/service` that is reached from outside and that no repository describes. */
      unmanaged: z.array(z.string()),
    })
    .optional(),
  /** The network and the services against the fleet repository; absent where the caller may not see it. */
  comparison: comparisonSchema.optional(),
  /** What its network costs a month; absent where the caller may not see the fleet. */
  cost: spokeCostSchema.optional(),
  links: z.object({
    /** The spoke's folder in the fleet repository. */
    repository: z.string().optional(),
  }),
});
/** Read by {@link spokeViewSchema}. @public */
export type SpokeView = z.infer<typeof spokeViewSchema>;
