import { Remedy, ResourceRef } from '../finding';
import { lookWithAws } from './lookWithAws';
import { lookWithKubectl } from './lookWithKubectl';

const subnetsOf: Readonly<
  Record<
    string,
    | { type: string; attribute: string; where: string; which: string }
    | undefined
  >
> = {
  LoadBalancer: {
    type: 'aws_lb',
    attribute: 'subnets',
    where: 'the hub’s Terraform',
    which: 'Public subnets of the hub',
  },
  TransitGatewayAttachment: {
    type: 'aws_ec2_transit_gateway_vpc_attachment',
    attribute: 'subnet_ids',
    where: 'the spoke’s Terraform',
    which: 'Subnets of the spoke',
  },
};

/**
 * A second zone costs something and has a place of its own: Terraform asks for the subnet, and a command shows what stands where
 * today, by the part that has one alone.
 */
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
  return (args, resource) => {
    const look = byKind[resource.kind]?.(args, resource) ?? [];
    const patch = patchOf(resource);
    if (look.length === 0) return [{ kind: 'docs', ...docs }];
    return look.some(({ kind }) => kind === 'look')
      ? [...patch, ...look]
      : look;
  };
}

/** Of what takes one more subnet without being made anew. */
function patchOf({ kind, name }: ResourceRef): Remedy[] {
  const place = subnetsOf[kind];
  if (!place) return [];
  const { type, attribute, where, which } = place;
  return [
    {
      kind: 'patch',
      language: 'hcl',
      where,
      text: `variable "${attribute}_of_all_zones" {
  description = "${which}, one in each zone: those that it has, and one of a second zone"
  type        = list(string)
}

# ${name}
resource "${type}" "this" {
  ${attribute} = var.${attribute}_of_all_zones
}
`,
    },
  ];
}
