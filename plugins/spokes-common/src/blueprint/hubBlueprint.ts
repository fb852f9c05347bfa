import { z } from 'zod';
import { k3sClusterCidrs } from '../constants';
import { adoptedSchema } from './adopted';
import { accountSchema, regionSchema, zonesOutside, zonesSchema } from './aws';
import { cidrSchema, overlapping, vpcCidrSchema } from './cidr';
import { remoteStateSchema } from './cluster';
import { ownerRefSchema } from './entityRefs';
import { hubNameSchema } from './networkNames';
import { plainText } from './plainText';

const sshSourceSchema = cidrSchema.refine(
  cidr => !cidr.endsWith('/0'),
  'must be the addresses of people who need it, never everyone (0.0.0.0/0); or use ssm, which opens no port',
);

/** How a person reaches the nodes. `ssm` opens no port. @public */
export const bastionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('ssm') }),
  z.strictObject({
    kind: z.literal('ssh'),
    allowedCidrs: z
      .array(sshSourceSchema)
      .min(1, 'must name at least one block that may connect'),
  }),
]);

export const transitGatewayIdSchema = z
  .string()
  .regex(/^tgw-[0-9a-f]{8,17}$/, 'must be the id of a Transit Gateway');

const asnText = 'must be a private ASN: 64512 to 65534';

/** @public */
export const transitGatewaySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    asn: z.int(asnText).min(64512, asnText).max(65534, asnText).default(64512),
  }),
  z.strictObject({
    kind: z.literal('existing'),
    id: transitGatewayIdSchema,
  }),
]);

/**
 * The VPC that owns the edge: public subnets with the NLBs, NAT, and the Transit Gateway.
 *
 * @public
 */
export const hubBlueprintSchema = z
  .strictObject({
    apiVersion: z.literal('fitsync.io/v1').default('fitsync.io/v1'),
    kind: z.literal('Hub').default('Hub'),
    name: hubNameSchema,
    description: plainText(300).optional(),
    owner: ownerRefSchema,
    account: accountSchema,
    region: regionSchema,
    cidr: vpcCidrSchema.default('10.0.0.0/16'),
    azs: zonesSchema.min(2, 'must name at least two zones'),
    nat: z
      .enum(['per-az', 'single'])
      .default('per-az')
      .describe('single costs less and ends egress of every zone with its own'),
    bastion: bastionSchema.default({ kind: 'ssm' }),
    transitGateway: transitGatewaySchema.default({
      kind: 'create',
      asn: 64512,
    }),
    spokeAccounts: z
      .array(accountSchema)
      .max(100, 'must name at most 100 accounts')
      .optional()
      .describe('Other accounts whose spokes attach to the hub, by RAM'),
    remoteState: remoteStateSchema.optional(),
    adopted: adoptedSchema
      .optional()
      .describe('Made by hand: described and read, never applied from here'),
  })
  .check(ctx => {
    const { azs, cidr, region } = ctx.value;
    const other = overlapping(cidr, k3sClusterCidrs);
    if (other) {
      ctx.issues.push({
        code: 'custom',
        path: ['cidr'],
        input: cidr,
        message: `must not overlap ${other[1]}, the ${other[0]} of the clusters: their replies would never leave the node`,
      });
    }
    for (const zone of zonesOutside(azs, region)) {
      ctx.issues.push({
        code: 'custom',
        path: ['azs'],
        input: zone,
        message: `must be a zone of ${region}`,
      });
    }
  });

/** A hub, with every default filled in. @public */
export type HubBlueprint = z.output<typeof hubBlueprintSchema>;
/** A hub as its file has it: what has a default may be absent. @public */
export type HubBlueprintInput = z.input<typeof hubBlueprintSchema>;
