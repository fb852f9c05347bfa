import { z } from 'zod';
import { accountSchema, regionSchema, zonesSchema } from '../../blueprint/aws';
import { cidrSchema, vpcCidrSchema } from '../../blueprint/cidr';
import {
  alarmsSchema,
  domainSchema,
  gitRepositorySchema,
  healthCheckSchema,
  nodePortsSchema,
  remoteStateSchema,
  versionsSchema,
} from '../../blueprint/cluster';
import { ownerRefSchema } from '../../blueprint/entityRefs';
import { hubNameSchema, spokeNameSchema } from '../../blueprint/networkNames';
import { plainText } from '../../blueprint/plainText';
import { field } from './field';

const workersText = 'must be a whole number from 0 to 100';
const sizeText = 'must be a prefix length from 16 to 24';

/** What a spoke's form asks and its update asks again. */
export const spokeFields = {
  k3sVersion: field('K3s version', versionsSchema.shape.k3s),
  k3sSha256: field(
    'SHA-256 of the K3s binary',
    versionsSchema.shape.k3sSha256.unwrap(),
  ),
  istioVersion: field('Istio version', versionsSchema.shape.istio),
  masters: field(
    'Masters',
    z.literal([1, 3], 'must be 1, or 3 for a control plane that outlives one'),
  ),
  workers: field(
    'Workers',
    z.int(workersText).min(0, workersText).max(100, workersText),
  ),
  // The architecture follows from it, and is judged with it.
  instanceType: field('Instance type', z.string().max(40)),
  alarmTopicArn: field(
    'SNS topic of the alarms',
    alarmsSchema.shape.topicArn.unwrap(),
  ),
  healthCheckSeconds: field(
    'Seconds between health checks',
    healthCheckSchema.shape.intervalSeconds.unwrap(),
  ),
};

/**
 * The form of template `spoke`.
 *
 * @public
 */
export const spokeFormSchema = z.object({
  name: field('Name', spokeNameSchema),
  owner: field('Owner', ownerRefSchema),
  description: field('Description', plainText(300)),
  hub: field('Hub', hubNameSchema),
  cidr: field('CIDR', vpcCidrSchema),
  cidrSize: field(
    'Size of the block',
    z.int(sizeText).min(16, sizeText).max(24, sizeText),
  ),
  zones: field('Zones', zonesSchema),
  account: field('AWS account', accountSchema),
  ...spokeFields,
  domains: field('Domains', z.array(domainSchema)),
  alarms: field('Alarms', z.boolean()),
  certManager: field('Install cert-manager', z.boolean()),
  gitops: field('GitOps engine', z.enum(['flux', 'argocd', 'none'])),
  repositoryUrl: field(
    'Repository that the cluster follows',
    gitRepositorySchema.shape.url,
  ),
  repositoryBranch: field(
    'Branch that the cluster follows',
    gitRepositorySchema.shape.branch.unwrap(),
  ),
  healthCheck: field('Health check', z.enum(['tcp', 'status'])),
  httpNodePort: field('NodePort of HTTP', nodePortsSchema.shape.http.unwrap()),
  httpsNodePort: field(
    'NodePort of HTTPS',
    nodePortsSchema.shape.https.unwrap(),
  ),
  statusNodePort: field(
    'NodePort of the status port',
    nodePortsSchema.shape.status.unwrap(),
  ),
  podCidr: field('CIDR of the pods', cidrSchema),
  serviceCidr: field('CIDR of the services', cidrSchema),
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

/** Read by {@link spokeFormSchema}. @public */
export type SpokeForm = z.output<typeof spokeFormSchema>;
