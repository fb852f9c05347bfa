import { Remedy, ResourceRef } from '../finding';
import { lookWithAws } from './lookWithAws';
import { lookWithKubectl } from './lookWithKubectl';

/** A second zone costs something and has a place of its own: what stands where today, by the part that has one alone. */
export function zoneRemedies(docs: {
  url: string;
  title: string;
}): (args: unknown, resource: ResourceRef) => Remedy[] {
  const byKind: Record<string, ReturnType<typeof lookWithKubectl>> = {
    Vpc: lookWithAws<unknown>({
      about: (_, { name }) => ['vpc', name],
      words: id => [
        ...['ec2', 'describe-subnets', '--filters', `Name=vpc-id,Values=${id}`],
      ],
      tells:
        'Which subnets the spoke has, and in which zones: a second zone needs one for the attachment and one for nodes.',
      docs,
    }),
    LoadBalancer: lookWithAws<unknown>({
      about: (_, { name }) => ['arn', name],
      words: arn => [
        ...['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn],
      ],
      tells:
        'Which zone is enabled, and with which subnet: a second one needs a public subnet of the hub there.',
      docs,
    }),
    TransitGatewayAttachment: lookWithAws<unknown>({
      about: (_, { name }) => ['attachment', name],
      words: id => [
        ...['ec2', 'describe-transit-gateway-vpc-attachments'],
        ...['--transit-gateway-attachment-ids', id],
      ],
      tells:
        'Which subnet the attachment has: it takes one more, of the zone in which other nodes stand.',
      docs,
    }),
    Service: lookWithKubectl({
      words: () => ['get', 'pods', '-o', 'wide'],
      tells:
        'On which nodes the gateway’s pods stand: a topology spread constraint by zone keeps them apart.',
      docs,
    }),
  };
  return (args, resource) =>
    byKind[resource.kind]?.(args, resource) ?? [{ kind: 'docs', ...docs }];
}
