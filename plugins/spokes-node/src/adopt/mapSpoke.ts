import {
  AdoptionMapping,
  LoadBalancer,
} from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../trace/defineCheck';
import { Attachments } from '../trace/inputs/aws/transitGateway';
import { SpokeScene } from './AdoptScene';
import { whyNot } from './Draft';
import { oneLine } from './oneLine';

/** Which load balancers lead to the cluster of a spoke, and over which attachment. */
export function mapSpoke(scene: SpokeScene): AdoptionMapping[] {
  const { binding, http } = scene;
  const vpc = http.resolve('spokeVpc');
  const base = {
    ...(vpc.outcome === 'ok' && { vpc: vpc.value.id }),
    hub: binding.hub.name,
    spoke: binding.name,
    cluster: binding.cluster,
  };
  const loadBalancers = http.resolve('loadBalancers');
  const attachments = http.resolve('attachments');
  const attachment =
    attachments.outcome === 'ok' ? attachments.value.spoke?.id : undefined;
  const network = [...vpcEvidence(scene), attachmentEvidence(attachments)];
  if (loadBalancers.outcome !== 'ok') {
    return [
      {
        ...base,
        ...(attachment && { attachment }),
        evidence: [
          `No load balancer is known: ${whyNot(loadBalancers)}.`,
          ...network,
        ],
      },
    ];
  }
  return loadBalancers.value.map(loadBalancer => ({
    ...base,
    loadBalancer: { name: oneLine(loadBalancer.name), arn: loadBalancer.arn },
    ...(attachment && { attachment }),
    evidence: [loadBalancerEvidence(scene, loadBalancer), ...network],
  }));
}

function vpcEvidence({ binding, http }: SpokeScene): string[] {
  const vpc = http.resolve('spokeVpc');
  if (vpc.outcome !== 'ok') return [`The VPC is not known: ${whyNot(vpc)}.`];
  return [
    binding.vpcId
      ? `VPC ${vpc.value.id} is configured.`
      : `VPC ${
          vpc.value.id
        } holds the instances at the addresses of the nodes of ${oneLine(
          binding.cluster,
        )}.`,
  ];
}

function loadBalancerEvidence(
  { binding, http, https }: SpokeScene,
  { arn, name }: LoadBalancer,
): string {
  if (binding.loadBalancerArns?.includes(arn)) {
    return `${oneLine(name)} is configured.`;
  }
  const { hub } = http.facts;
  const groups = (hub.targetGroups.value ?? []).filter(group =>
    group.loadBalancerArns.includes(arn),
  );
  const addresses = [http, https]
    .map(scope => scope.resolve('nodeAddresses'))
    .flatMap(nodes => (nodes.outcome === 'ok' ? nodes.value : []));
  const nodes = new Map(addresses.map(node => [node.ip, node.name]));
  const hits = groups.flatMap(group =>
    (hub.targetHealth[group.arn]?.value ?? [])
      .filter(({ id }) => nodes.has(id))
      .map(({ id, port }) => `${id}:${port}`),
  );
  return hits.length > 0
    ? `${oneLine(name)} has nodes of the cluster as targets: ${[
        ...new Set(hits),
      ]
        .slice(0, 6)
        .join(', ')}.`
    : `${oneLine(
        name,
      )} has targets in the spoke's VPC, or is the only one without any.`;
}

function attachmentEvidence(attachments: Input<Attachments>): string {
  if (attachments.outcome !== 'ok') {
    return `The attachment is not known: ${whyNot(attachments)}.`;
  }
  const { hub, spoke, spokeVpcId } = attachments.value;
  if (!spoke) return `${spokeVpcId} has no attachment to a Transit Gateway.`;
  return hub
    ? `${spoke.id} and ${hub.id} join the two VPCs on ${spoke.transitGatewayId}.`
    : `${spoke.id} is on ${spoke.transitGatewayId}, where the hub's VPC has none.`;
}
