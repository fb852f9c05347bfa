import { z } from 'zod';
import { traceGitOpsSchema } from './gitOpsViews';
import { resourceRefSchema } from './resourceRefSchema';
import { cardRows, CardRow, hops, HopKind } from '../findings/hops';

/*
 * A trace as the backend answers it. Shapes follow ../trace and ../findings.
 */

const keysOf = <K extends string>(table: Record<K, unknown>) =>
  Object.keys(table) as [K, ...K[]];

/** A hop, by its name in {@link hops}. @public */
export const hopKindSchema = z.enum(keysOf<HopKind>(hops));
/** A row of the card, by its name in {@link cardRows}. */
const cardRowSchema = z.enum(keysOf<CardRow>(cardRows));
/** How a hop stands; `skipped` where there was nothing to judge. */
export const hopStatusSchema = z.enum([
  'pass',
  'fail',
  'warn',
  'unknown',
  'skipped',
]);
/** The verdict on an exposure, as docs/verdicts.md has it. @public */
export const verdictSchema = z.enum([
  'not-live',
  'reachable',
  'degraded',
  'blocked',
  'unknown',
]);

/** A way to mend a finding: a change of a file, a command for the time being, what to look at, or a page to read. */
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
  z.object({
    kind: z.literal('look'),
    argv: z.array(z.string()),
    tells: z.string(),
  }),
  z.object({ kind: z.literal('docs'), url: z.string(), title: z.string() }),
]);

/** A finding with its evidence and its fix. */
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
  about: z.enum(['spoke', 'practice']).optional(),
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

/** A fact that was not read, why, and what to do about it. */
export const missingFactSchema = z.object({
  fact: z.string(),
  outcome: z.enum(['denied', 'throttled', 'failed', 'stale']),
  source: z.string(),
  action: z.string(),
  observedAt: z.string(),
});

/** A check of a hop that found nothing, and what it was held against. */
const hopCheckSchema = z.object({
  rule: z.string(),
  status: z.enum(['pass', 'unknown', 'skipped']),
  found: z.string(),
  source: z.string(),
  observedAt: z.string(),
});

/** One hop, judged. */
const hopResultSchema = z.object({
  hop: hopKindSchema,
  title: z.enum(['HTTPRoute', 'GRPCRoute']).optional(),
  direction: z.enum(['forward', 'return']),
  status: hopStatusSchema,
  summary: z.string(),
  findings: z.array(findingSchema),
  follows: z.string().optional(),
  missing: z.array(missingFactSchema),
  checks: z.array(hopCheckSchema).optional(),
  observedAt: z.string(),
});

/** A Service on a spoke. @public */
export const exposureRefSchema = z.object({
  spoke: z.string(),
  namespace: z.string(),
  service: z.string(),
});

/** A row of the card: a projection of the hops that map to it. */
const traceRowSchema = z.object({
  row: cardRowSchema,
  status: hopStatusSchema,
  summary: z.string(),
  follows: z.string().optional(),
  observedAt: z.string(),
});

/** One exposure held against the facts: every hop, both directions. @public */
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
