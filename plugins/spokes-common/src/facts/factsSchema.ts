import { z } from 'zod';
import {
  acmCertificateSchema,
  alarmSchema,
  blockPublicAccessExclusionSchema,
  blockPublicAccessSchema,
  dnsRecordSchema,
  hostedZoneSchema,
  instanceSchema,
  listenerAttributesSchema,
  listenerSchema,
  loadBalancerSchema,
  natGatewaySchema,
  networkAclSchema,
  networkInterfaceSchema,
  routeTableSchema,
  securityGroupSchema,
  subnetSchema,
  targetGroupAttributesSchema,
  targetGroupSchema,
  targetHealthSchema,
  transitGatewayAttachmentSchema,
  transitGatewayRouteSchema,
  transitGatewayRouteTableSchema,
  transitGatewayVpcAttachmentSchema,
  vpcSchema,
  zoneHealthSchema,
} from './aws';
import { AwsFacts, ClusterFacts } from './facts';
import {
  deploymentSchema,
  destinationRuleSchema,
  endpointSliceSchema,
  gatewaySchema,
  kubeNodeSchema,
  namespaceSchema,
  peerAuthenticationSchema,
  podSchema,
  serviceSchema,
  virtualServiceSchema,
  authorizationPolicySchema,
  networkPolicySchema,
  certManagerCertificateSchema,
  serviceAccountSchema,
  requestAuthenticationSchema,
  serviceEntrySchema,
  sidecarSchema,
  kubernetesGatewaySchema,
  grpcRouteSchema,
  httpRouteSchema,
  referenceGrantSchema,
  mutatingWebhookSchema,
  etcdSnapshotSchema,
  meshConfigSchema,
  meshRootSchema,
  nodeWarningSchema,
  gatewayApiSchema,
  envoyFilterSchema,
} from './kubernetes';
import {
  argoApplicationSchema,
  fluxKustomizationSchema,
  gitRepositorySchema,
} from './gitOps';
import { Observed } from './observed';
import { probeAnswerSchema } from './probe';

function observedSchema<T>(value: z.ZodType<T>): z.ZodType<Observed<T>> {
  const read = { observedAt: z.iso.datetime(), source: z.string() };
  return z.discriminatedUnion('outcome', [
    z.object({
      ...read,
      outcome: z.literal('ok'),
      value,
      malformed: z.array(z.string()).optional(),
    }),
    z.object({
      ...read,
      outcome: z.enum(['denied', 'throttled', 'failed', 'stale']),
      value: value.optional(),
      action: z.string(),
    }),
  ]);
}

const listOf = <T>(item: z.ZodType<T>) => observedSchema(z.array(item));
const recordOf = <T>(value: z.ZodType<T>) =>
  z.record(z.string(), observedSchema(value));

/**
 * All that is kept of an account and region. Parsing drops whatever no schema names, and may be repeated.
 *
 * @public
 */
export const awsFactsSchema: z.ZodType<AwsFacts> = z.object({
  account: z.string(),
  region: z.string(),
  vpcs: listOf(vpcSchema),
  subnets: listOf(subnetSchema),
  routeTables: listOf(routeTableSchema),
  securityGroups: listOf(securityGroupSchema),
  networkAcls: listOf(networkAclSchema).optional(),
  instances: listOf(instanceSchema),
  natGateways: listOf(natGatewaySchema).optional(),
  networkInterfaces: listOf(networkInterfaceSchema),
  blockPublicAccess: observedSchema(blockPublicAccessSchema).optional(),
  blockPublicAccessExclusions: listOf(
    blockPublicAccessExclusionSchema,
  ).optional(),
  transitGatewayAttachments: listOf(transitGatewayAttachmentSchema),
  transitGatewayVpcAttachments: listOf(transitGatewayVpcAttachmentSchema),
  transitGatewayRouteTables: listOf(transitGatewayRouteTableSchema),
  transitGatewayRoutes: recordOf(z.array(transitGatewayRouteSchema)),
  transitGatewayPropagations: recordOf(z.array(z.string())),
  loadBalancers: listOf(loadBalancerSchema),
  listeners: recordOf(z.array(listenerSchema)),
  listenerAttributes: recordOf(listenerAttributesSchema).optional(),
  acmCertificates: recordOf(acmCertificateSchema).optional(),
  targetGroups: listOf(targetGroupSchema),
  targetGroupAttributes: recordOf(targetGroupAttributesSchema),
  targetHealth: recordOf(z.array(targetHealthSchema)),
  zoneHealth: listOf(zoneHealthSchema).optional(),
  alarms: listOf(alarmSchema).optional(),
  hostedZones: listOf(hostedZoneSchema).optional(),
  dnsRecords: recordOf(z.array(dnsRecordSchema)).optional(),
  probes: recordOf(z.array(probeAnswerSchema)).optional(),
});

/**
 * All that is kept of a cluster. Parsing drops whatever no schema names, and may be repeated.
 *
 * @public
 */
export const clusterFactsSchema: z.ZodType<ClusterFacts> = z.object({
  cluster: z.string(),
  nodes: listOf(kubeNodeSchema),
  namespaces: listOf(namespaceSchema),
  services: listOf(serviceSchema),
  endpointSlices: listOf(endpointSliceSchema),
  pods: listOf(podSchema),
  deployments: listOf(deploymentSchema),
  gateways: listOf(gatewaySchema),
  virtualServices: listOf(virtualServiceSchema),
  destinationRules: listOf(destinationRuleSchema),
  peerAuthentications: listOf(peerAuthenticationSchema),
  certificates: listOf(certManagerCertificateSchema).optional(),
  networkPolicies: listOf(networkPolicySchema).optional(),
  authorizationPolicies: listOf(authorizationPolicySchema).optional(),
  serviceAccounts: listOf(serviceAccountSchema).optional(),
  requestAuthentications: listOf(requestAuthenticationSchema).optional(),
  serviceEntries: listOf(serviceEntrySchema).optional(),
  sidecars: listOf(sidecarSchema).optional(),
  kubernetesGateways: listOf(kubernetesGatewaySchema).optional(),
  httpRoutes: listOf(httpRouteSchema).optional(),
  grpcRoutes: listOf(grpcRouteSchema).optional(),
  referenceGrants: listOf(referenceGrantSchema).optional(),
  mutatingWebhooks: listOf(mutatingWebhookSchema).optional(),
  etcdSnapshots: listOf(etcdSnapshotSchema).optional(),
  meshConfigs: listOf(meshConfigSchema).optional(),
  meshRoots: listOf(meshRootSchema).optional(),
  nodeWarnings: listOf(nodeWarningSchema).optional(),
  gatewayApis: listOf(gatewayApiSchema).optional(),
  envoyFilters: listOf(envoyFilterSchema).optional(),
  fluxKustomizations: listOf(fluxKustomizationSchema).optional(),
  gitRepositories: listOf(gitRepositorySchema).optional(),
  argoApplications: listOf(argoApplicationSchema).optional(),
});
