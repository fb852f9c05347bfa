import { z } from 'zod';
import { plainText } from './plainText';

/** `module.hub.aws_subnet.public["us-east-2a"]`: what a module of ours calls a resource. */
const addressSchema = z
  .string()
  .max(200, 'must have at most 200 characters')
  .regex(
    /^module\.(?:hub|spoke)\.[a-z0-9_]+\.[a-z0-9_]+(?:\["[a-z0-9-]{1,40}"\])?$/,
    "must be the address of a resource of the module's",
  );

/** Ids and ARNs of AWS go into Terraform's own language, so they are held to their alphabet. */
const importIdSchema = z
  .string()
  .max(300, 'must have at most 300 characters')
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9:/_.-]*[A-Za-z0-9])?$/,
    'must be an id of AWS',
  );

/** A resource that stands already, and its place in a module of ours. @public */
export const terraformImportSchema = z.strictObject({
  to: addressSchema,
  id: importIdSchema,
});

/** Read by {@link terraformImportSchema}. @public */
export type TerraformImport = z.output<typeof terraformImportSchema>;

/** A field that nothing told. @public */
export const openFieldSchema = z.strictObject({
  field: z
    .string()
    .max(60, 'must have at most 60 characters')
    .regex(/^[A-Za-z][A-Za-z0-9.]*$/, 'must be the path of a field'),
  why: plainText(300),
});

/**
 * A hub or spoke that somebody made by hand: it is described and read, and no Terraform is rendered for it.
 *
 * @public
 */
export const adoptedSchema = z.strictObject({
  imports: z
    .array(terraformImportSchema)
    .max(200, 'must name at most 200 resources')
    .default([])
    .describe('What a module of ours could take over as it is'),
  open: z
    .array(openFieldSchema)
    .max(50, 'must name at most 50 fields')
    .default([])
    .describe('What could not be derived; the fields above hold a default'),
});

/** Read by {@link adoptedSchema}. @public */
export type Adopted = z.output<typeof adoptedSchema>;

const vpcIdSchema = z
  .string()
  .regex(/^vpc-[0-9a-f]{8,17}$/, 'must be the id of a VPC');
const loadBalancerArnSchema = z
  .string()
  .max(300, 'must have at most 300 characters')
  .regex(
    /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/net\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
    'must be the ARN of a Network Load Balancer',
  );

/** What a spoke that is not of our making has of its own. @public */
export const adoptedSpokeSchema = adoptedSchema.extend({
  cluster: z
    .string()
    .max(63, 'must have at most 63 characters')
    .regex(
      /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/,
      'must be the name of a cluster in kubernetes.clusterLocatorMethods',
    )
    .optional()
    .describe("Absent: the spoke's name"),
  vpc: vpcIdSchema.optional(),
  loadBalancers: z
    .array(loadBalancerArnSchema)
    .max(20, 'must name at most 20 load balancers')
    .default([]),
});

/** Read by {@link adoptedSpokeSchema}. @public */
export type AdoptedSpoke = z.output<typeof adoptedSpokeSchema>;
