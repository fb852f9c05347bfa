import { z } from 'zod';
import { terraformImportSchema } from '../blueprint/adopted';

/** A field that no fact tells. @public */
export const missingFieldSchema = z.object({
  field: z.string(),
  why: z.string(),
  howToFindOut: z.string(),
  /** Whether the blueprint cannot be written without it. */
  required: z.boolean(),
});
/** Read by {@link missingFieldSchema}. @public */
export type MissingField = z.infer<typeof missingFieldSchema>;

/** A field of a blueprint, and what told it. */
const derivedFieldSchema = z.object({
  field: z.string(),
  evidence: z.string(),
});

/** A blueprint as far as it is known. @public */
export const adoptedBlueprintSchema = z.object({
  /** `spoke`, `spoke/namespace/service`, or the name of the hub. */
  name: z.string(),
  /** What of a blueprint could be derived: a part of it, where something is missing. */
  blueprint: z.record(z.string(), z.unknown()),
  derived: z.array(derivedFieldSchema),
  missing: z.array(missingFieldSchema),
});
/** Read by {@link adoptedBlueprintSchema}. @public */
export type AdoptedBlueprint = z.infer<typeof adoptedBlueprintSchema>;

/** A load balancer, the cluster behind it, and the attachment that joins them. @public */
export const adoptionMappingSchema = z.object({
  hub: z.string(),
  spoke: z.string(),
  cluster: z.string(),
  vpc: z.string().optional(),
  loadBalancer: z.object({ name: z.string(), arn: z.string() }).optional(),
  attachment: z.string().optional(),
  evidence: z.array(z.string()),
});
/** Read by {@link adoptionMappingSchema}. @public */
export type AdoptionMapping = z.infer<typeof adoptionMappingSchema>;

/** What fleet there is, as far as facts tell. @public */
export const adoptionSchema = z.object({
  /** ISO 8601 instant of the facts. */
  takenAt: z.string(),
  hubs: z.array(adoptedBlueprintSchema),
  spokes: z.array(adoptedBlueprintSchema),
  exposures: z.array(adoptedBlueprintSchema),
  mapping: z.array(adoptionMappingSchema),
  /** Resources that a module of ours could take over as they are, by the Terraform root that would hold the module. */
  imports: z.array(terraformImportSchema.extend({ folder: z.string() })),
  /** What a reader should know besides, a sentence each. */
  notes: z.array(z.string()),
});
/** Read by {@link adoptionSchema}. @public */
export type Adoption = z.infer<typeof adoptionSchema>;
