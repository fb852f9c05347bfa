import { z } from 'zod';
import { accountSchema, regionSchema, zonesSchema } from '../../blueprint/aws';
import { cidrSchema, vpcCidrSchema } from '../../blueprint/cidr';
import { remoteStateSchema } from '../../blueprint/cluster';
import { ownerRefSchema } from '../../blueprint/entityRefs';
import { transitGatewayIdSchema } from '../../blueprint/hubBlueprint';
import { hubNameSchema } from '../../blueprint/networkNames';
import { plainText } from '../../blueprint/plainText';
import { field } from './field';

/**
 * The form of template `hub`.
 *
 * @public
 */
export const hubFormSchema = z.object({
  name: field('Name', hubNameSchema),
  owner: field('Owner', ownerRefSchema),
  description: field('Description', plainText(300)),
  account: field('AWS account', accountSchema),
  region: field('Region', regionSchema),
  cidr: field('CIDR', vpcCidrSchema),
  zones: field('Zones', zonesSchema),
  nat: field('NAT', z.enum(['per-az', 'single'])),
  bastion: field('Access to the nodes', z.enum(['none', 'ssm', 'ssh'])),
  sshCidrs: field('Addresses that may connect by SSH', z.array(cidrSchema)),
  transitGatewayId: field(
    'Transit Gateway that exists already',
    transitGatewayIdSchema,
  ),
  asn: field('ASN of the Transit Gateway', z.int()),
  spokeAccounts: field('Accounts of spokes', z.array(accountSchema)),
  stateBucket: field(
    'Bucket of the Terraform state',
    remoteStateSchema.shape.bucket,
  ),
  stateRegion: field('Region of that bucket', regionSchema),
  stateKmsKeyArn: field(
    'KMS key of that bucket',
    remoteStateSchema.shape.kmsKeyArn.unwrap(),
  ),
});

/** Read by {@link hubFormSchema}. @public */
export type HubForm = z.output<typeof hubFormSchema>;
