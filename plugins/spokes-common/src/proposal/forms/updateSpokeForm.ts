import { z } from 'zod';
import { domainSchema } from '../../blueprint/cluster';
import { ownerRefSchema } from '../../blueprint/entityRefs';
import { hostSchema, labelSchema } from '../../blueprint/names';
import { plainText } from '../../blueprint/plainText';
import { spokeAcceptanceSchema } from '../../blueprint/spokeAcceptance';
import { field, required } from './field';
import { spokeFields } from './spokeForm';

/** What a switch of an update says: an absent one keeps what is. */
const switchSchema = z.enum(['keep', 'on', 'off']);

/**
 * The form of template `update-spoke`: what is left empty stays as it is.
 *
 * @public
 */
export const updateSpokeFormSchema = z.object({
  spoke: required('Spoke', labelSchema),
  owner: field('Owner', ownerRefSchema),
  description: field('Description', plainText(300)),
  ...spokeFields,
  addDomains: field('Domains to add', z.array(domainSchema)),
  removeDomains: field('Domains to remove', z.array(hostSchema)),
  alarms: field('Alarms', switchSchema),
  certManager: field('cert-manager', switchSchema),
  gitops: field('GitOps engine', z.enum(['keep', 'flux', 'argocd', 'none'])),
  healthCheck: field('Health check', z.enum(['keep', 'tcp', 'status'])),
  accept: field('Findings to accept', z.array(spokeAcceptanceSchema)),
  withdraw: field(
    'Accepted findings to withdraw',
    z.array(spokeAcceptanceSchema.shape.code),
  ),
});

/** Read by {@link updateSpokeFormSchema}. @public */
export type UpdateSpokeForm = z.output<typeof updateSpokeFormSchema>;
