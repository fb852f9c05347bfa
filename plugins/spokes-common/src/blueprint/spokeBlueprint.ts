import { z } from 'zod';
import { k3sClusterCidrs } from '../constants';
import { adoptedSpokeSchema } from './adopted';
import { accountSchema, regionSchema, zonesOutside, zonesSchema } from './aws';
import { cidrSchema, overlapping, vpcCidrSchema } from './cidr';
import {
  alarmsSchema,
  domainSchema,
  gitRepositorySchema,
  healthCheckSchema,
  instanceSchema,
  nodePortsSchema,
  remoteStateSchema,
  versionsSchema,
} from './cluster';
import { ownerRefSchema } from './entityRefs';
import { hubNameSchema, spokeNameSchema } from './networkNames';
import { plainText } from './plainText';
import { keyOfAcceptance, spokeAcceptanceSchema } from './spokeAcceptance';

const workersText = 'must be a whole number from 0 to 100';

/**
 * A workload VPC with its K3s cluster, attached to one hub.
 *
 * @public
 */
export const spokeBlueprintSchema = z
  .strictObject({
    apiVersion: z.literal('fitsync.io/v1').default('fitsync.io/v1'),
    kind: z.literal('Spoke').default('Spoke'),
    name: spokeNameSchema,
    description: plainText(300).optional(),
    owner: ownerRefSchema,
    hub: hubNameSchema,
    account: accountSchema
      .optional()
      .describe("Absent: the hub's. Another one takes part by RAM"),
    region: regionSchema,
    cidr: vpcCidrSchema
      .optional()
      .describe('Absent: the next block that overlaps nothing'),
    podCidr: cidrSchema.default(k3sClusterCidrs.pods),
    serviceCidr: cidrSchema.default(k3sClusterCidrs.services),
    azs: zonesSchema,
    masters: z
      .literal([1, 3], 'must be 1, or 3 for a control plane that outlives one')
      .default(1),
    workers: z
      .int(workersText)
      .min(0, workersText)
      .max(100, workersText)
      .default(1),
    instance: instanceSchema.prefault({}),
    versions: versionsSchema,
    nodePorts: nodePortsSchema.prefault({}),
    healthCheck: healthCheckSchema.prefault({}),
    domains: z.array(domainSchema).default([]),
    alarms: alarmsSchema.prefault({}),
    certManager: z
      .boolean()
      .optional()
      .describe('Installs cert-manager with the first boot'),
    gitops: z.enum(['flux', 'argocd', 'none']).default('flux'),
    repository: gitRepositorySchema
      .optional()
      .describe('The fleet repository, for the GitOps engine'),
    remoteState: remoteStateSchema,
    accepted: z
      .array(spokeAcceptanceSchema)
      .max(50, 'must have at most 50 entries')
      .optional()
      .describe('Findings that someone answers for'),
    adopted: adoptedSpokeSchema
      .optional()
      .describe('Made by hand: described and read, never applied from here'),
  })
  .check(ctx => {
    const { azs, cidr, domains, masters, podCidr, region, serviceCidr } =
      ctx.value;
    const { accepted = [] } = ctx.value;
    const refuse = (field: string, input: unknown, message: string) =>
      ctx.issues.push({ code: 'custom', path: [field], input, message });

    const other =
      cidr && overlapping(cidr, { pods: podCidr, services: serviceCidr });
    if (other) {
      refuse(
        'cidr',
        cidr,
        `must not overlap ${other[1]}, the ${other[0]} of the cluster: their replies would never leave the node`,
      );
    }
    if (overlapping(serviceCidr, { pods: podCidr })) {
      refuse('serviceCidr', serviceCidr, `must not overlap podCidr ${podCidr}`);
    }
    for (const zone of zonesOutside(azs, region)) {
      refuse('azs', zone, `must be a zone of ${region}`);
    }
    if (masters === 3 && azs.length === 2) {
      refuse(
        'azs',
        azs,
        'must be one zone or three with 3 masters: of two zones, one holds the majority and takes the cluster with it',
      );
    }
    const hosts = domains.map(({ host }) => host);
    const twice = hosts.find((host, index) => hosts.indexOf(host) !== index);
    if (twice) refuse('domains', twice, 'must name each host once');
    const keys = accepted.map(keyOfAcceptance);
    const again = keys.find((key, index) => keys.indexOf(key) !== index);
    if (again) {
      refuse(
        'accepted',
        again.trim(),
        'must name each code once, or once for each resource',
      );
    }
  });

/** A spoke, with every default filled in. @public */
export type SpokeBlueprint = z.output<typeof spokeBlueprintSchema>;
/** A spoke as its file has it: what has a default may be absent. @public */
export type SpokeBlueprintInput = z.input<typeof spokeBlueprintSchema>;
