import { z } from 'zod';
import { exposureRefSchema, missingFactSchema } from './traceViews';

/** What becomes of a call at one place. @public */
export const callDecisionSchema = z.object({
  /** `depends`: on the path, the method or what else the request says. */
  outcome: z.enum(['allowed', 'refused', 'depends', 'unknown']),
  /** In a sentence that names the object that decides. */
  because: z.string(),
});
/** Read by {@link callDecisionSchema}. @public */
export type CallDecision = z.infer<typeof callDecisionSchema>;

/** How the two ends speak with each other. @public */
export const callEncryptionSchema = z.object({
  outcome: z.enum(['mutual', 'plaintext', 'refused', 'unknown']),
  /** What the server demands. */
  mode: z.enum(['STRICT', 'PERMISSIVE', 'DISABLE']),
  because: z.string(),
});
/** Read by {@link callEncryptionSchema}. @public */
export type CallEncryption = z.infer<typeof callEncryptionSchema>;

/** Pods that run under one service account. */
const callingWorkloadSchema = z.object({
  namespace: z.string(),
  account: z.string(),
  /** Services in front of the pods. */
  services: z.array(z.string()),
  pods: z.number(),
  /** How many of the pods have a sidecar. */
  sidecars: z.number(),
});

/** One workload that may call another, and what would come of it. @public */
export const callEdgeSchema = z.object({
  /** The other end. */
  workload: callingWorkloadSchema,
  /**
   * Why it is listed: it declares the call, the ingress gateway sends requests there, a policy names it, or it is just
   * there. Nobody watches traffic.
   */
  evidence: z.enum(['declared', 'routed', 'named', 'may-call']),
  /** Port of the called Service. */
  port: z.number().optional(),
  /** All of it together: the worst of what follows. */
  outcome: z.enum(['allowed', 'refused', 'depends', 'unknown']),
  mtls: callEncryptionSchema,
  /** Whether the caller's proxy knows the called Service: Sidecar resources and exports. */
  reach: callDecisionSchema,
  authorization: callDecisionSchema,
  network: callDecisionSchema,
  /** What clients of the two sorts would get at the caller's place. */
  verify: z.object({
    mesh: callDecisionSchema,
    plaintext: callDecisionSchema,
  }),
});
/** Read by {@link callEdgeSchema}. @public */
export type CallEdge = z.infer<typeof callEdgeSchema>;

/** Who may call a Service, and whom it calls. @public */
export const exposureCallersSchema = z.object({
  exposure: exposureRefSchema,
  callers: z.array(callEdgeSchema),
  /** Callers that are left out of a long list. */
  moreCallers: z.number(),
  callees: z.array(callEdgeSchema),
  /** Facts without which nothing can be said. */
  missing: z.array(missingFactSchema),
});
/** Read by {@link exposureCallersSchema}. @public */
export type ExposureCallers = z.infer<typeof exposureCallersSchema>;

/** Who may call the Services of an entity, and whom they call. @public */
export const entityCallersSchema = z.object({
  entityRef: z.string(),
  exposures: z.array(exposureCallersSchema),
});
/** Read by {@link entityCallersSchema}. @public */
export type EntityCallers = z.infer<typeof entityCallersSchema>;
