import { Remedy, ResourceRef } from '../finding';
import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/tgw/how-transit-gateways-work.html'),
  title: 'How Transit Gateways route',
};

/** TGW_NO_ASSOCIATION: an attachment has no route table. @public */
export const noAssociation = defineMessage({
  code: 'TGW_NO_ASSOCIATION',
  hop: 'tgw-forward',
  severity: 'error',
  title: 'An attachment has no route table',
  template:
    'The {side}’s attachment {attachment} is associated with no route table (association: {state}), so the Transit Gateway drops what comes from it.',
  meaning:
    'The Transit Gateway looks traffic up in the route table with which the attachment it came from is associated. Without one everything from that attachment is dropped.',
  fix: 'Associate {attachment} with the {side}’s route table of the Transit Gateway.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: ({ attachment, side }, resource) =>
    awsRemedies({
      resource,
      values: [['attachment', attachment]],
      docs,
      remedies: () => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the hub’s Terraform',
          text: `variable "route_table_id" {
  description = "The ${
    side === 'hub' ? 'hub’s' : 'spokes’'
  } route table of the Transit Gateway: tgw-rtb-…"
  type        = string
}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  transit_gateway_attachment_id  = "${attachment}"
  transit_gateway_route_table_id = var.route_table_id
}
`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** TGW_FWD_NO_ROUTE: the Transit Gateway has no route to the spoke. @public */
export const forwardNoRoute = defineMessage({
  code: 'TGW_FWD_NO_ROUTE',
  hop: 'tgw-forward',
  severity: 'error',
  title: 'The Transit Gateway has no route to the spoke',
  template:
    'Route table {table} of the Transit Gateway, where the hub’s traffic is looked up, has no route for {address} ({cidr}).',
  meaning:
    'Packets reach the Transit Gateway from the hub and are dropped there. The table of the hub’s attachment needs the spoke’s block, propagated by the spoke’s attachment or as a static route.',
  fix: 'Let {attachment} propagate into {table}, or add a static route for {cidr} to it.',
  responsible: 'platform',
  follows: ['TGW_PROPAGATION_MISSING', 'TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: (args, resource) => staticRouteRemedies(args, resource, 'create'),
});

/** TGW_FWD_BLACKHOLE: the Transit Gateway drops traffic for the spoke. @public */
export const forwardBlackhole = defineMessage({
  code: 'TGW_FWD_BLACKHOLE',
  hop: 'tgw-forward',
  severity: 'error',
  title: 'The Transit Gateway drops traffic for the spoke',
  template:
    'The route {cidr} in {table} of the Transit Gateway is a blackhole, so packets for {address} are dropped.',
  meaning:
    'A static route of the Transit Gateway is a blackhole because it was made one, or because its attachment is gone. It wins over a propagated route of the same block.',
  fix: 'Point the route {cidr} in {table} to {attachment}.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: (args, resource) => staticRouteRemedies(args, resource, 'replace'),
});

/** TGW_FWD_WRONG_ATTACHMENT: the Transit Gateway sends the spoke’s traffic elsewhere. @public */
export const forwardWrongAttachment = defineMessage({
  code: 'TGW_FWD_WRONG_ATTACHMENT',
  hop: 'tgw-forward',
  severity: 'error',
  title: 'The Transit Gateway sends the spoke’s traffic elsewhere',
  template:
    'The route {cidr} in {table} of the Transit Gateway sends packets for {address} to {goesTo}, not to the spoke’s attachment {attachment}.',
  meaning:
    'The longest prefix wins, and a static route wins over a propagated one of the same block. Another attachment gets the packets of this spoke.',
  fix: 'Point the route {cidr} in {table} to {attachment}, or remove it so that the propagated one counts.',
  responsible: 'platform',
  follows: ['CIDR_OVERLAP'],
  source: docs.url,
  remedies: (args, resource) => staticRouteRemedies(args, resource, 'replace'),
});

/** TGW_PROPAGATION_MISSING: the spoke does not propagate its block to the hub. @public */
export const propagationMissing = defineMessage({
  code: 'TGW_PROPAGATION_MISSING',
  hop: 'tgw-forward',
  severity: 'error',
  title: 'The spoke does not propagate its block to the hub',
  template:
    'The spoke’s attachment {attachment} does not propagate into {table} of the Transit Gateway, as the other spokes’ attachments do, and no static route stands in for it.',
  meaning:
    'Propagation writes the block of an attached VPC into a route table. Without it the hub’s table does not know the spoke’s block, and drops its packets.',
  fix: 'Enable propagation of {attachment} into {table}, so that it learns {cidr}.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE', 'TGW_NO_ASSOCIATION'],
  source: docs.url,
  remedies: ({ attachment, table }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['attachment', attachment],
        ['transitGatewayRouteTable', table],
      ],
      docs,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the hub’s Terraform',
          text: `resource "aws_ec2_transit_gateway_route_table_propagation" "spoke" {
  transit_gateway_attachment_id  = "${attachment}"
  transit_gateway_route_table_id = "${table}"
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'enable-transit-gateway-route-table-propagation'],
            ...['--transit-gateway-route-table-id', table],
            ...['--transit-gateway-attachment-id', attachment],
          ),
          risk: 'Every attachment associated with that table can reach the spoke’s block at once.',
          verify: aws(
            ...['ec2', 'get-transit-gateway-route-table-propagations'],
            ...['--transit-gateway-route-table-id', table],
          ),
          backToCode: importInto(
            'aws_ec2_transit_gateway_route_table_propagation.spoke',
            `${table}_${attachment}`,
          ),
        },
      ],
    }),
});

interface StaticRouteArgs {
  table: string;
  cidr: string;
  attachment: string;
}

function staticRouteRemedies(
  { table, cidr, attachment }: StaticRouteArgs,
  resource: ResourceRef,
  verb: 'create' | 'replace',
): Remedy[] {
  return awsRemedies({
    resource,
    values: [
      ['transitGatewayRouteTable', table],
      ['cidrs', cidr],
      ['attachment', attachment],
    ],
    docs,
    remedies: ({ aws }) => [
      {
        kind: 'patch',
        language: 'hcl',
        where: 'the hub’s Terraform',
        text: `resource "aws_ec2_transit_gateway_route" "to_spoke" {
  transit_gateway_route_table_id = "${table}"
  destination_cidr_block         = "${cidr}"
  transit_gateway_attachment_id  = "${attachment}"
}
`,
      },
      {
        kind: 'command',
        argv: aws(
          ...['ec2', `${verb}-transit-gateway-route`],
          ...['--transit-gateway-route-table-id', table],
          ...['--destination-cidr-block', cidr],
          ...['--transit-gateway-attachment-id', attachment],
        ),
        risk: `Traffic of every attachment associated with ${table} takes this way to ${cidr} at once.`,
        verify: aws(
          ...['ec2', 'search-transit-gateway-routes'],
          ...['--transit-gateway-route-table-id', table],
          ...['--filters', `Name=route-search.exact-match,Values=${cidr}`],
        ),
        backToCode: importInto(
          'aws_ec2_transit_gateway_route.to_spoke',
          `${table}_${cidr}`,
        ),
      },
    ],
  });
}
