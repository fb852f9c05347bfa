import { z } from 'zod';
import { HopGroup, hopGroups } from '../findings/hopGroups';
import { cidrHolderSchema } from './formViews';
import { fleetCostSchema } from './costViews';
import { muteViewSchema } from './muteViews';
import { resourceRefSchema } from './resourceRefSchema';
import { clusterSetupSchema } from './statusViews';
import { exposureRefSchema, hopKindSchema, verdictSchema } from './traceViews';

/*
 * What the backend answers to the page of the fleet: causes, spokes by hops, exposures, addresses.
 */

/** A column of the heat map: hops that belong together. @public */
export const hopGroupSchema = z.enum(
  Object.keys(hopGroups) as [HopGroup, ...HopGroup[]],
);

/** How a cell of the heat map stands; what only follows from a cause elsewhere is no cause. @public */
export const cellStatusSchema = z.enum([
  'cause',
  'consequence',
  'unknown',
  'warn',
  'pass',
  'skipped',
]);
/** Read by {@link cellStatusSchema}. @public */
export type CellStatus = z.infer<typeof cellStatusSchema>;

/** How one group of hops stands on one spoke, and how many of its exposures it stops. @public */
export const heatCellSchema = z.object({
  status: cellStatusSchema,
  /** Exposures that stand so at these hops. */
  exposures: z.number(),
});
/** Read by {@link heatCellSchema}. @public */
export type HeatCell = z.infer<typeof heatCellSchema>;

/** Number of exposures by verdict. @public */
export const verdictCountsSchema = z.object({
  blocked: z.number(),
  degraded: z.number(),
  unknown: z.number(),
  'not-live': z.number(),
  reachable: z.number(),
  /** Of those with a clear path: how many answered a request on trial, too. */
  answered: z.number().optional(),
});
/** Read by {@link verdictCountsSchema}. @public */
export type VerdictCounts = z.infer<typeof verdictCountsSchema>;

/** What a spoke has behind it on its way from a pull request to traffic. @public */
export const spokeStageSchema = z.object({
  stage: z.enum(['described', 'network', 'configured', 'cluster', 'targets']),
  state: z.enum(['done', 'now', 'ahead', 'unknown']),
});
/** Read by {@link spokeStageSchema}. @public */
export type SpokeStage = z.infer<typeof spokeStageSchema>;

/** One spoke of the fleet: a row of the heat map. @public */
export const overviewRowSchema = z.object({
  spoke: z.string(),
  hub: z.string(),
  /** Entity ref of whoever owns it. */
  owner: z.string().optional(),
  region: z.string().optional(),
  verdicts: verdictCountsSchema,
  exposures: z.number(),
  warnings: z.number(),
  /** Findings on the spoke that its blueprint accepts, and those whose day is over; absent where it accepts none. */
  accepted: z.object({ findings: z.number(), expired: z.number() }).optional(),
  /** By group of hops; absent where nothing was traced. */
  cells: z.partialRecord(hopGroupSchema, heatCellSchema),
  /** Since when it stands as it does, where something is wrong. ISO 8601. */
  since: z.string().optional(),
  /** Oldest evidence of its exposures. ISO 8601. */
  observedAt: z.string().optional(),
  stale: z.boolean(),
  /** Set while nobody is notified of it. */
  muted: muteViewSchema.optional(),
  /** Set while it does not carry traffic yet. */
  stages: z.array(spokeStageSchema).optional(),
  /** Set while its cluster cannot be read. */
  setup: clusterSetupSchema.optional(),
});
/** Read by {@link overviewRowSchema}. @public */
export type OverviewRow = z.infer<typeof overviewRowSchema>;

/** One cause, however many exposures it hits. @public */
export const overviewCauseSchema = z.object({
  /** Names the cause in questions for its exposures. */
  key: z.string(),
  code: z.string(),
  title: z.string(),
  message: z.string(),
  hop: hopKindSchema,
  resource: resourceRefSchema,
  responsible: z.enum(['platform', 'app']),
  /** Exposures that it hits, of which so many are blocked. */
  exposures: z.number(),
  blocked: z.number(),
  /** Spokes that it hits, the first few by name. */
  spokes: z.array(z.string()),
  spokeCount: z.number(),
  /** ISO 8601 */
  since: z.string(),
  /** Entity ref of whoever owns the culprit, where known. */
  owner: z.string().optional(),
  /** One exposure that shows it. */
  example: exposureRefSchema,
  /** Entity ref of what that exposure belongs to, where its Service tells. */
  exampleEntityRef: z.string().optional(),
});
/** Read by {@link overviewCauseSchema}. @public */
export type OverviewCause = z.infer<typeof overviewCauseSchema>;

/** A source that cannot be read: one line an account or cluster, whatever hangs on it. @public */
export const unreadSourceSchema = z.object({
  kind: z.enum(['aws', 'kubernetes', 'repository']),
  name: z.string(),
  action: z.string(),
  lastSuccessAt: z.string().optional(),
});
/** Read by {@link unreadSourceSchema}. @public */
export type UnreadSource = z.infer<typeof unreadSourceSchema>;

const text = z.string().trim().max(200).optional();
const page = {
  /** Of the answer before, to go on where it ended. */
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Question: how do the spokes stand? @public */
export const overviewQuestionSchema = z.object({
  /** Part of the name of a spoke, hub, owner, namespace or service. */
  search: text,
  hub: text,
  /** Only spokes with an exposure of this verdict. */
  verdict: verdictSchema.optional(),
  sort: z.enum(['worst', 'name', 'exposures']).default('worst'),
  ...page,
});
/** Read by {@link overviewQuestionSchema}. @public */
export type OverviewQuestion = z.input<typeof overviewQuestionSchema>;

/** How the spokes stand, hop by hop, and what is wrong now; causes first. @public */
export const fleetOverviewSchema = z.object({
  /** Changes whenever something of this answer changes. */
  revision: z.string(),
  /** Seconds after which a viewer without signals asks again. */
  refreshSeconds: z.number(),
  /** Of the whole fleet, whatever was asked for. */
  totals: z.object({
    spokes: z.number(),
    exposures: z.number(),
    verdicts: verdictCountsSchema,
  }),
  /** The widest first. */
  causes: z.array(overviewCauseSchema),
  causeCount: z.number(),
  unread: z.array(unreadSourceSchema),
  hubs: z.array(z.string()),
  /** What all networks together cost a month. */
  cost: fleetCostSchema.optional(),
  rows: z.array(overviewRowSchema),
  /** Spokes that the question matches, on all pages. */
  matching: z.number(),
  next: z.string().optional(),
});
/** Read by {@link fleetOverviewSchema}. @public */
export type FleetOverview = z.infer<typeof fleetOverviewSchema>;

/** Question: which exposures are there? @public */
export const tracedQuestionSchema = z.object({
  search: text,
  spoke: text,
  verdict: verdictSchema.optional(),
  /** Key of a cause. */
  cause: text,
  ...page,
});
/** Read by {@link tracedQuestionSchema}. @public */
export type TracedQuestion = z.input<typeof tracedQuestionSchema>;

/** An exposure in a list. @public */
export const tracedLineSchema = z.object({
  exposure: exposureRefSchema,
  verdict: verdictSchema,
  /** Set where the path is clear and a request on trial was answered, too. */
  answered: z.boolean().optional(),
  /** ISO 8601: since when the verdict stands. */
  since: z.string(),
  url: z.string().optional(),
  /** The cause to mend first. */
  cause: z.object({ code: z.string(), title: z.string() }).optional(),
  warnings: z.number(),
  /** How many findings someone answers for; absent where nobody does. */
  accepted: z.number().optional(),
  observedAt: z.string(),
  /** Entity ref of what it belongs to, where its Service tells. */
  entityRef: z.string().optional(),
});
/** Read by {@link tracedLineSchema}. @public */
export type TracedLine = z.infer<typeof tracedLineSchema>;

/** Worst first. @public */
export const tracedPageSchema = z.object({
  items: z.array(tracedLineSchema),
  /** Exposures that the question matches, on all pages. */
  matching: z.number(),
  next: z.string().optional(),
});
/** Read by {@link tracedPageSchema}. @public */
export type TracedPage = z.infer<typeof tracedPageSchema>;

/** Who holds which addresses. @public */
export const addressViewSchema = z.object({
  taken: z.array(cidrHolderSchema),
  /** The next free block of some sizes, where one is left. */
  free: z.array(z.object({ size: z.number(), cidr: z.string() })),
  /** Range that blocks of spokes are taken from. */
  within: z.string(),
  /** What could not be read, so that a block may be taken although nobody says so. */
  unread: z.array(z.string()),
});
/** Read by {@link addressViewSchema}. @public */
export type AddressView = z.infer<typeof addressViewSchema>;
