import { z } from 'zod';
import { comparisonSchema } from './comparisonViews';
import { progressStepSchema, traceGitOpsSchema } from './gitOpsViews';
import { muteViewSchema } from './muteViews';
import {
  exposureRefSchema,
  findingSchema,
  missingFactSchema,
  traceSchema,
} from './traceViews';

/**
 * What is asked of an entity's exposures beside how they stand.
 *
 * @public
 */
export const ingressQuestionSchema = z.object({
  /** `spoke/namespace/service` of the exposure whose hops are to hold what each of their checks found. */
  evidence: z.string().max(200).optional(),
});
/** Read by {@link ingressQuestionSchema}. @public */
export type IngressQuestion = z.infer<typeof ingressQuestionSchema>;

/**
 * After how many seconds a read says nothing about now any more: three times the interval of its kind.
 *
 * @public
 */
export const maxAgesSchema = z.object({
  /** What AWS is configured to do. */
  configuration: z.number(),
  /** Health of the targets. */
  targetHealth: z.number(),
  /** Objects of a cluster. */
  cluster: z.number(),
});
/** Read by {@link maxAgesSchema}. @public */
export type MaxAgesView = z.infer<typeof maxAgesSchema>;

/**
 * How wide the first cause reaches: the number of exposures in the fleet that have the same code on the same resource.
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

/** One exposure of an entity: its trace, or why there is none. @public */
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
    /** How old each kind of evidence may get. */
    maxAges: maxAgesSchema.optional(),
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
/** Read by {@link exposureViewSchema}. @public */
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
/** Read by {@link entityIngressSchema}. @public */
export type EntityIngress = z.infer<typeof entityIngressSchema>;
