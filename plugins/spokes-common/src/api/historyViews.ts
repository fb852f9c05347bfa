import { z } from 'zod';
import { causeScopeSchema } from './exposureViews';
import {
  exposureRefSchema,
  hopKindSchema,
  traceSchema,
  verdictSchema,
} from './traceViews';

/*
 * What the backend remembers of an entity's exposures.
 */

/** A change of verdict. @public */
export const transitionViewSchema = z.object({
  /** ISO 8601: when it was seen. */
  at: z.string(),
  /** Between which two reads it happened. ISO 8601. */
  interval: z.object({ from: z.string(), to: z.string() }).optional(),
  exposure: exposureRefSchema.optional(),
  /** Entity ref of what the exposure belongs to, where its Service tells; in lists of the fleet. */
  entityRef: z.string().optional(),
  verdict: verdictSchema,
  /** The verdict before; absent for the first one. */
  previous: verdictSchema.optional(),
  /** Status of the app's answer to a request on trial, where the path was clear and one was answered through every address. */
  answered: z.number().optional(),
  /** The same of the verdict before. */
  previousAnswered: z.number().optional(),
  /** The cause behind the worse of the two. */
  cause: z
    .object({ code: z.string(), title: z.string(), hop: hopKindSchema })
    .optional(),
  /** What differs in the deciding facts, a sentence each. */
  changes: z.array(z.string()),
  /** The whole path as it was judged before and after, where it was asked for. */
  replay: z
    .object({
      before: traceSchema,
      after: traceSchema,
      /** What the codes in the two mean for a request, and why. */
      meanings: z.record(z.string(), z.string()),
      /** Entity ref of whoever owns the culprit, where known. */
      owner: causeScopeSchema.shape.owner,
    })
    .optional(),
});
/** Read by {@link transitionViewSchema}. @public */
export type TransitionView = z.infer<typeof transitionViewSchema>;

/** Newest first. @public */
export const entityHistorySchema = z.object({
  items: z.array(transitionViewSchema),
  /** Cursor of the page with older ones; absent on the last. */
  next: z.string().optional(),
});
/** Read by {@link entityHistorySchema}. @public */
export type EntityHistory = z.infer<typeof entityHistorySchema>;

const page = {
  /** Not before. ISO 8601. */
  since: z.iso.datetime().optional(),
  /** Not after; with the `at` of a transition, that transition comes first. ISO 8601. */
  until: z.iso.datetime().optional(),
  /** `next` of the page before. */
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
};

/** Question: which changes of verdict were seen? @public */
export const historyQuestionSchema = z.object({
  /** `spoke/namespace/service`; absent: all exposures of the entity. */
  exposure: z.string().max(200).optional(),
  ...page,
  /** With the traces before and after, of the first item alone: a trace is large. */
  replay: z.enum(['first']).optional(),
});
/** Read by {@link historyQuestionSchema}. @public */
export type HistoryQuestion = z.input<typeof historyQuestionSchema>;

/** Question: which changes of verdict were seen in the fleet? @public */
export const transitionsQuestionSchema = z.object({
  spoke: z.string().max(63).optional(),
  /** Code of a cause that came or went. */
  code: z
    .string()
    .regex(/^[A-Z0-9_]{1,64}$/, 'use a code like HUB_ROUTE_MISSING')
    .optional(),
  ...page,
});
/** Read by {@link transitionsQuestionSchema}. @public */
export type TransitionsQuestion = z.input<typeof transitionsQuestionSchema>;
