import { z } from 'zod';
import { progressStepSchema, traceGitOpsSchema } from './gitOpsViews';
import { comparisonSchema } from './comparisonViews';
import { muteViewSchema } from './muteViews';
import { resourceRefSchema } from './resourceRefSchema';
import { cardRows, CardRow, hops, HopKind } from '../findings/hops';

/*
 * What the backend answers, and what the OpenAPI document is generated from. Shapes follow ../trace and ../findings.
 */

const keysOf = <K extends string>(table: Record<K, unknown>) =>
  Object.keys(table) as [K, ...K[]];

/** @public */
export const hopKindSchema = z.enum(keysOf<HopKind>(hops));
/** @public */
export const cardRowSchema = z.enum(keysOf<CardRow>(cardRows));
/** @public */
export const hopStatusSchema = z.enum([
  'pass',
  'fail',
  'warn',
  'unknown',
  'skipped',
]);
/** @public */
export const verdictSchema = z.enum([
  'not-live',
  'reachable',
  'degraded',
  'blocked',
  'unknown',
]);

export { resourceRefSchema };

/** @public */
export const remedySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('patch'),
    language: z.enum(['yaml', 'hcl']),
    where: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('command'),
    argv: z.array(z.string()),
    risk: z.string(),
    verify: z.array(z.string()),
    backToCode: z.string(),
  }),
  z.object({ kind: z.literal('docs'), url: z.string(), title: z.string() }),
]);

/** @public */
export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  hop: hopKindSchema,
  title: z.string(),
  message: z.string(),
  resource: resourceRefSchema,
  evidence: z.array(
    z.object({
      source: z.string(),
      subject: z.string(),
      observed: z.string(),
      expected: z.string().optional(),
      observedAt: z.string(),
    }),
  ),
  fix: z.object({ summary: z.string(), remedies: z.array(remedySchema) }),
  responsible: z.enum(['platform', 'app']),
  about: z.literal('spoke').optional(),
  share: z
    .object({ affected: z.number(), total: z.number(), of: z.string() })
    .optional(),
  effect: z.literal('degrades').optional(),
  accepted: z
    .object({
      reason: z.string(),
      owner: z.string(),
      until: z.string(),
      expired: z.boolean(),
    })
    .optional(),
});

/** @public */
export const missingFactSchema = z.object({
  fact: z.string(),
  outcome: z.enum(['denied', 'throttled', 'failed', 'stale']),
  source: z.string(),
  action: z.string(),
  observedAt: z.string(),
});

/** @public */
export const hopResultSchema = z.object({
  hop: hopKindSchema,
  title: z.literal('HTTPRoute').optional(),
  direction: z.enum(['forward', 'return']),
  status: hopStatusSchema,
  summary: z.string(),
  findings: z.array(findingSchema),
  follows: z.string().optional(),
  missing: z.array(missingFactSchema),
  observedAt: z.string(),
});

/** @public */
export const exposureRefSchema = z.object({
  spoke: z.string(),
  namespace: z.string(),
  service: z.string(),
});

/** @public */
export const traceRowSchema = z.object({
  row: cardRowSchema,
  status: hopStatusSchema,
  summary: z.string(),
  follows: z.string().optional(),
  observedAt: z.string(),
});

/** @public */
export const traceSchema = z.object({
  exposure: exposureRefSchema,
  url: z.string().optional(),
  verdict: verdictSchema,
  hops: z.array(hopResultSchema),
  rows: z.array(traceRowSchema),
  causes: z.array(findingSchema),
  consequences: z.array(findingSchema),
  warnings: z.number(),
  accepted: z.number().optional(),
  firstBlocking: hopKindSchema.optional(),
  starting: z.number().optional(),
  probe: z
    .object({
      asked: z.number(),
      answered: z.number(),
      status: z.number().optional(),
      observedAt: z.string(),
    })
    .optional(),
  zones: z
    .array(
      z.object({
        zone: z.string(),
        address: z.string(),
        outcome: z.enum(['passes', 'lost', 'unknown']),
        because: z.string(),
      }),
    )
    .optional(),
  targets: z
    .array(
      z.object({
        address: z.string(),
        port: z.number(),
        state: z.string(),
        reason: z.string().optional(),
        zone: z.string().optional(),
      }),
    )
    .optional(),
  gitOps: traceGitOpsSchema.optional(),
  missing: z.array(missingFactSchema),
  observedAt: z.string(),
});

/**
 * How wide the first cause reaches: the number of exposures in the fleet that have the same code on the same resource.
 *
 * @public
 */
export const causeScopeSchema = z.object({
  /** Exposures with this cause, this one included. */
  affected: z.number(),
  /** Exposures traced on the spokes that it reaches. */
  total: z.number(),
  /** Entity ref of whoever owns the culprit, where known. */
  owner: z.string().optional(),
  /** ISO 8601: when the verdict last changed. */
  since: z.string(),
});

/** @public */
export const exposureViewSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('traced'),
    exposure: exposureRefSchema,
    trace: traceSchema,
    scope: causeScopeSchema.optional(),
    /** ISO 8601: since when the verdict stands. */
    since: z.string(),
    /** What differs in the deciding facts since the last verdict, in a sentence. */
    changed: z.string().optional(),
    /** True when the evidence is older than three times its interval. */
    stale: z.boolean(),
    /** The way in against the exposure's blueprint, or why the two are not compared. */
    comparison: comparisonSchema.optional(),
    /** Set while nobody is notified of this spoke. */
    muted: muteViewSchema.optional(),
    /** How it came here; set while the Service is new. */
    progress: z.array(progressStepSchema).optional(),
    /** What the codes in the trace mean for a request, and why. */
    meanings: z.record(z.string(), z.string()).optional(),
  }),
  z.object({
    /** The Service is not there yet. */
    status: z.literal('not-live'),
    exposure: exposureRefSchema,
    /** The open pull request that would bring it, where known. */
    pullRequest: z.string().optional(),
    gitOps: traceGitOpsSchema.optional(),
    /** Why GitOps does not bring it although it is merged. */
    cause: findingSchema.optional(),
    /** How far it is on its way; absent where nobody knows of a way. */
    progress: z.array(progressStepSchema).optional(),
  }),
  z.object({
    /** The Service is there but does not name the entity: nothing of it is shown. */
    status: z.literal('unconfirmed'),
    exposure: exposureRefSchema,
    /** The line to add to the Service. */
    lineToAdd: z.string(),
  }),
  z.object({
    status: z.literal('unknown-spoke'),
    exposure: exposureRefSchema,
    message: z.string(),
  }),
  z.object({
    /** Evidence is missing altogether: the cluster was never read. */
    status: z.literal('no-evidence'),
    exposure: exposureRefSchema,
    missing: z.array(missingFactSchema),
  }),
]);
/** @public */
export type ExposureView = z.infer<typeof exposureViewSchema>;

/**
 * What the card shows for one entity.
 *
 * @public
 */
export const entityIngressSchema = z.object({
  entityRef: z.string(),
  /** Changes whenever something of this answer changes. */
  revision: z.string(),
  /** Seconds after which a viewer without signals asks again. */
  refreshSeconds: z.number(),
  /** Worst first. Empty when no annotation binds the entity. */
  exposures: z.array(exposureViewSchema),
  /** What is wrong with the annotation, part by part. */
  problems: z.array(z.object({ value: z.string(), message: z.string() })),
});
/** @public */
export type EntityIngress = z.infer<typeof entityIngressSchema>;

/** @public */
export const refreshAnswerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('started') }),
  z.object({
    /** Read a moment ago, by this or another viewer. */
    status: z.literal('limited'),
    nextReadInSeconds: z.number(),
  }),
]);
/** @public */
export type RefreshAnswer = z.infer<typeof refreshAnswerSchema>;

/**
 * Why nothing of a cluster can be read, and what to add to app-config.
 *
 * @public
 */
export const clusterSetupSchema = z.object({
  /** `unknown: no cluster credential` */
  message: z.string(),
  action: z.string(),
  /** The part of app-config to copy; absent when nothing is missing in it, or for those who may not see the fleet. */
  block: z.string().optional(),
});
/** @public */
export type ClusterSetup = z.infer<typeof clusterSetupSchema>;

/** @public */
export const sourceStatusSchema = z.object({
  kind: z.enum(['aws', 'kubernetes']),
  /** `123456789012/us-east-2`, or the cluster's name. */
  name: z.string(),
  state: z.enum(['ok', 'failing', 'starting']),
  lastSuccessAt: z.string().optional(),
  /** What to do first, when it fails. */
  action: z.string().optional(),
  /** Everything there is to do, and which reads each of it would mend. */
  failures: z
    .array(
      z.object({
        outcome: z.enum(['denied', 'throttled', 'failed', 'stale']),
        action: z.string(),
        /** The calls that failed, each once. */
        reads: z.array(z.string()),
      }),
    )
    .optional(),
  /** Calls made since the start. */
  calls: z.number(),
  /** The replica that reads it. */
  holder: z.string().optional(),
  /** Set while configuration gives no way to it. */
  setup: clusterSetupSchema.optional(),
});

/** @public */
export const backendStatusSchema = z.object({
  /** What to configure, while nothing is. */
  configured: z.boolean(),
  message: z.string(),
  sources: z.array(sourceStatusSchema),
  /** A newer configuration that is not used: what in it is wrong, and since when. The one before stays. */
  refused: z.object({ message: z.string(), since: z.string() }).optional(),
});
/** @public */
export type BackendStatus = z.infer<typeof backendStatusSchema>;

/** @public */
export const spokeOptionSchema = z.object({
  name: z.string(),
  hub: z.string(),
  region: z.string(),
  /** Public name of its NLB, where known. */
  nlbDnsName: z.string().optional(),
  /** Repository that onboarding writes to, as a scaffolder repoUrl (`host?owner=o&repo=r`); absent when none is configured. */
  repoUrl: z.string().optional(),
  /** Set while its cluster cannot be read: whether a service runs there is unknown. */
  setup: clusterSetupSchema.optional(),
});
/** @public */
export type SpokeOption = z.infer<typeof spokeOptionSchema>;

/** Question: are this name and this path free on the spoke? @public */
export const availabilityQuestionSchema = z.object({
  spoke: z.string(),
  namespace: z.string(),
  service: z.string(),
  /** Absent for the NLB's own name. */
  host: z.string().optional(),
  path: z.string(),
  /** Of the exposure: HTTPS also redirects the host's port 80. Absent: told by whether there is a host. */
  method: z.enum(['path', 'domain', 'https']).optional(),
});
/** @public */
export type AvailabilityQuestion = z.infer<typeof availabilityQuestionSchema>;

/** @public */
export const availabilitySchema = z.object({
  free: z.boolean(),
  message: z.string(),
  /** Not free, because it was not read and nobody can tell. */
  unread: z.boolean().optional(),
});

/** @public */
export const availabilityAnswerSchema = z.object({
  name: availabilitySchema,
  /** Of the path below the host, or below the NLB's own name. */
  path: availabilitySchema,
  /** Of the host as a whole, where one was asked for: another may hold it in a way that leaves no room for this one. */
  host: availabilitySchema.optional(),
});
/** @public */
export type AvailabilityAnswer = z.infer<typeof availabilityAnswerSchema>;

/** What a pull request would write. @public */
export const previewSchema = z.object({
  /** Path → content, by path. */
  files: z.array(z.object({ path: z.string(), content: z.string() })),
  /** Unified diff against the base branch. */
  diff: z.string(),
  /** Files that a person changed since they were rendered; proposing stops at them unless told to keep or take. */
  conflicts: z.array(z.string()),
  /** For each of them, what taking ours would change: a unified diff from the person's text to what is rendered. */
  handEdited: z
    .array(z.object({ path: z.string(), diff: z.string() }))
    .optional(),
  /** Files that are not ours and stay where a folder goes; they stop it until there is a choice. */
  staying: z.array(z.string()).optional(),
  /** What of the blueprint changes, value by value; a side is absent where there is none. */
  changes: z
    .array(
      z.object({
        field: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .optional(),
  /** What a reviewer should know besides, a sentence each. */
  notes: z.array(z.string()).optional(),
  baseBranch: z.string(),
  /** Branch that the pull request comes from. */
  branch: z.string(),
  /** Open pull request that would be updated, where there is one. */
  pullRequest: z.string().optional(),
});
/** @public */
export type Preview = z.infer<typeof previewSchema>;

/** @public */
export const spokeOptionsSchema = z.object({
  items: z.array(spokeOptionSchema),
});
