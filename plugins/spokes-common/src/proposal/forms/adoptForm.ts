import { z } from 'zod';
import { regionSchema, zonesSchema } from '../../blueprint/aws';
import { vpcCidrSchema } from '../../blueprint/cidr';
import { remoteStateSchema, versionsSchema } from '../../blueprint/cluster';
import { ownerRefSchema } from '../../blueprint/entityRefs';
import { labelSchema } from '../../blueprint/names';
import { hubNameSchema } from '../../blueprint/networkNames';
import { field, required } from './field';

/**
 * The form of template `adopt`: which hub, or which spoke of it, and what no fact tells. What is given here goes before what
 * was derived.
 *
 * @public
 */
export const adoptFormSchema = z.object({
  hub: required('Hub', hubNameSchema),
  spoke: field('Spoke', labelSchema),
  owner: field('Owner', ownerRefSchema),
  stateBucket: field(
    'Bucket of the Terraform state',
    remoteStateSchema.shape.bucket,
  ),
  stateRegion: field('Region of that bucket', regionSchema),
  cidr: field('CIDR', vpcCidrSchema),
  zones: field('Zones', zonesSchema),
  k3sVersion: field('K3s version', versionsSchema.shape.k3s),
  istioVersion: field('Istio version', versionsSchema.shape.istio),
});

/** Read by {@link adoptFormSchema}. @public */
export type AdoptForm = z.output<typeof adoptFormSchema>;
