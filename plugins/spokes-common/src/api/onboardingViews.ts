import { z } from 'zod';
import { clusterSetupSchema } from './statusViews';

/** A spoke that a service can be brought to. @public */
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
/** Read by {@link spokeOptionSchema}. @public */
export type SpokeOption = z.infer<typeof spokeOptionSchema>;

/** Question: are this name and this path free on the spoke? @public */
export const availabilityQuestionSchema = z.object({
  spoke: z.string().max(63),
  namespace: z.string().max(63),
  service: z.string().max(63),
  /** Absent for the NLB's own name. */
  host: z.string().max(253).optional(),
  path: z.string().max(1024),
  /** Of the exposure: HTTPS also redirects the host's port 80. Absent: told by whether there is a host. */
  method: z.enum(['path', 'domain', 'https']).optional(),
});
/** Read by {@link availabilityQuestionSchema}. @public */
export type AvailabilityQuestion = z.infer<typeof availabilityQuestionSchema>;

/** Whether something is free, in a sentence. */
const availabilitySchema = z.object({
  free: z.boolean(),
  message: z.string(),
  /** Not free, because it was not read and nobody can tell. */
  unread: z.boolean().optional(),
});

/** Whether a name, a path and a host are free on a spoke. @public */
export const availabilityAnswerSchema = z.object({
  name: availabilitySchema,
  /** Of the path below the host, or below the NLB's own name. */
  path: availabilitySchema,
  /** Of the host as a whole, where one was asked for: another may hold it in a way that leaves no room for this one. */
  host: availabilitySchema.optional(),
});
/** Read by {@link availabilityAnswerSchema}. @public */
export type AvailabilityAnswer = z.infer<typeof availabilityAnswerSchema>;

/** The spokes that a service can be brought to. @public */
export const spokeOptionsSchema = z.object({
  items: z.array(spokeOptionSchema),
});
