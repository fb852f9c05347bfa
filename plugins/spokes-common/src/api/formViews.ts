import { z } from 'zod';
import { proposalChanges } from '../proposal/ProposalChange';

/*
 * What the backend answers to the fields of the templates.
 */

/** A hub that a spoke can stand behind. @public */
export const hubOptionSchema = z.object({
  name: z.string(),
  account: z.string(),
  region: z.string(),
  /** Block of its VPC, where it was read. */
  cidr: z.string().optional(),
  /** Those that a spoke behind it can have; the id is the same in every account. */
  zones: z.array(z.object({ name: z.string(), id: z.string() })),
  /** Entity ref of whoever owns it. */
  owner: z.string().optional(),
  /** Repository that its changes go to, as a scaffolder repoUrl. */
  repoUrl: z.string().optional(),
});
/** Read by {@link hubOptionSchema}. @public */
export type HubOption = z.infer<typeof hubOptionSchema>;
/** The hubs that a spoke can stand behind. @public */
export const hubOptionsSchema = z.object({ items: z.array(hubOptionSchema) });

/** Question: which block of this size is free behind the hub? @public */
export const cidrQuestionSchema = z.object({
  hub: z.string().max(63),
  /** Prefix length, 16 to 24. */
  size: z.int().min(16).max(24),
});
/** Read by {@link cidrQuestionSchema}. @public */
export type CidrQuestion = z.infer<typeof cidrQuestionSchema>;

/** Who holds a block of addresses. @public */
export const cidrHolderSchema = z.object({
  cidr: z.string(),
  /** In words: a VPC, a spoke, an open pull request, a range inside the clusters. */
  holder: z.string(),
});
/** Read by {@link cidrHolderSchema}. @public */
export type CidrHolder = z.infer<typeof cidrHolderSchema>;

/** The next free block, or whether the one asked for is free, and who holds the others. @public */
export const cidrAnswerSchema = z.object({
  /** The next free block; absent when none of that size is left. */
  cidr: z.string().optional(),
  /** Who holds what, by address. */
  taken: z.array(cidrHolderSchema),
  /** What could not be read, so that a block may be taken although nobody says so: `the VPCs of 111111111111, us-east-2`. */
  unread: z.array(z.string()).optional(),
});
/** Read by {@link cidrAnswerSchema}. @public */
export type CidrAnswer = z.infer<typeof cidrAnswerSchema>;

/** An exposure in the fleet repository. @public */
export const exposureOptionSchema = z.object({
  spoke: z.string(),
  namespace: z.string(),
  service: z.string(),
  /** How it is reached; absent from a backend of before. */
  method: z.enum(['path', 'domain', 'https']).optional(),
  /** Absent for the NLB's own name. */
  host: z.string().optional(),
  path: z.string().optional(),
  owner: z.string(),
  /** Repository that it stands in, as a scaffolder repoUrl. */
  repoUrl: z.string().optional(),
});
/** Read by {@link exposureOptionSchema}. @public */
export type ExposureOption = z.infer<typeof exposureOptionSchema>;
/** The exposures in the fleet repository that the caller may change. @public */
export const exposureOptionsSchema = z.object({
  items: z.array(exposureOptionSchema),
});

/** Question: what would a pull request for this change write? @public */
export const changePreviewQuestionSchema = z.object({
  change: z.enum(proposalChanges),
  /** The flat values of the template's form. */
  values: z.record(z.string(), z.unknown()),
  /** As the scaffolder writes it: `host?owner=o&repo=r`; absent: the one that is configured. */
  repoUrl: z.string().max(512).optional(),
  /** What becomes of files that a person changed; absent: they stop it. */
  handEdited: z.enum(['keep', 'take']).optional(),
});
/** Read by {@link changePreviewQuestionSchema}. @public */
export type ChangePreviewQuestion = z.infer<typeof changePreviewQuestionSchema>;
