import { Remedy, ResourceRef } from '../finding';
import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/tgw/tgw-vpc-attachments.html'),
  title: 'Transit Gateway attachments to a VPC',
};
const priority = {
  url: awsDocs('vpc/latest/userguide/route-tables-priority.html'),
  title: 'Route priority',
};

/** HUB_ROUTE_MISSING: the hub has no route to the spoke. @public */
export const hubRouteMissing = defineMessage({
  code: 'HUB_ROUTE_MISSING',
  hop: 'hub-route',
  severity: 'error',
  title: 'The hub has no route to the spoke',
  template:
    'Route table {routeTable} of the load balancer’s subnets {subnets} has no route to {cidr} through {transitGateway}: packets for {address} go to {goesTo}.',
  meaning:
    'The load balancer sends from its own subnets. Without a route to the spoke’s block through the Transit Gateway its packets leave elsewhere or are dropped, so connections time out and the targets turn unhealthy. A subnet without a table of its own uses the main table of the VPC.',
  fix: 'Add a route for {cidr} to {transitGateway} in {routeTable}.',
  responsible: 'platform',
  follows: ['CIDR_OVERLAP'],
  source: docs.url,
  remedies: (args, resource) => routeRemedies(args, resource, 'create-route'),
});

/** HUB_ROUTE_BLACKHOLE: the hub’s route to the spoke leads nowhere. @public */
export const hubRouteBlackhole = defineMessage({
  code: 'HUB_ROUTE_BLACKHOLE',
  hop: 'hub-route',
  severity: 'error',
  title: 'The hub’s route to the spoke leads nowhere',
  template:
    'The route for {cidr} in {routeTable} of the load balancer’s subnets {subnets} is a blackhole: {goesTo} does not exist or is not attached.',
  meaning:
    'A route whose target is gone stays in the table in state blackhole and drops every packet that it matches, so connections time out.',
  fix: 'Point the route for {cidr} in {routeTable} to {transitGateway}, and make sure that the hub’s VPC is attached to it.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: (args, resource) => routeRemedies(args, resource, 'replace-route'),
});

/** HUB_ROUTE_SHADOWED: a more specific route takes the spoke’s traffic elsewhere. @public */
export const hubRouteShadowed = defineMessage({
  code: 'HUB_ROUTE_SHADOWED',
  hop: 'hub-route',
  severity: 'error',
  title: 'A more specific route takes the spoke’s traffic elsewhere',
  template:
    'In {routeTable} of the load balancer’s subnets {subnets} the route {shadow} to {goesTo} is more specific than the one to the spoke and takes the packets for {address}.',
  meaning:
    'The longest prefix wins. A narrower block than the spoke’s, pointing elsewhere, takes its packets away from the Transit Gateway although the right route is there.',
  fix: 'Remove the route {shadow} from {routeTable}, or point it to {transitGateway}.',
  responsible: 'platform',
  follows: ['CIDR_OVERLAP'],
  source: priority.url,
  remedies: ({ routeTable, shadow, transitGateway }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['routeTable', routeTable],
        ['cidrs', shadow],
        ['transitGateway', transitGateway],
      ],
      docs: priority,
      remedies: ({ aws }) => [
        {
          kind: 'patch',
          language: 'hcl',
          where: 'the hub’s Terraform',
          text: `# in place of what makes the route ${shadow} now
resource "aws_route" "to_spoke_shadowed" {
  route_table_id         = "${routeTable}"
  destination_cidr_block = "${shadow}"
  transit_gateway_id     = "${transitGateway}"
}
`,
        },
        {
          kind: 'command',
          argv: aws(
            ...['ec2', 'replace-route', '--route-table-id', routeTable],
            ...['--destination-cidr-block', shadow],
            ...['--transit-gateway-id', transitGateway],
          ),
          risk: `Whatever used the route ${shadow} before loses it: look what stands behind it first.`,
          verify: describe(aws, routeTable),
          backToCode: `Put the patch in the place of the route ${shadow} in the hub’s Terraform, or the next apply brings the old one back.`,
        },
        { kind: 'docs', ...priority },
      ],
    }),
});

interface RouteArgs {
  routeTable: string;
  cidr: string;
  transitGateway: string;
}

function routeRemedies(
  { routeTable, cidr, transitGateway }: RouteArgs,
  resource: ResourceRef,
  call: 'create-route' | 'replace-route',
): Remedy[] {
  return awsRemedies({
    resource,
    values: [
      ['routeTable', routeTable],
      ['cidrs', cidr],
      ['transitGateway', transitGateway],
    ],
    docs,
    remedies: ({ aws }) => [
      {
        kind: 'patch',
        language: 'hcl',
        where: 'the hub’s Terraform',
        text: `resource "aws_route" "to_spoke" {
  route_table_id         = "${routeTable}"
  destination_cidr_block = "${cidr}"
  transit_gateway_id     = "${transitGateway}"
}
`,
      },
      {
        kind: 'command',
        argv: aws(
          ...['ec2', call, '--route-table-id', routeTable],
          ...['--destination-cidr-block', cidr],
          ...['--transit-gateway-id', transitGateway],
        ),
        risk: `Packets from every subnet of ${routeTable} to ${cidr} take this way at once.`,
        verify: describe(aws, routeTable),
        backToCode: importInto('aws_route.to_spoke', `${routeTable}_${cidr}`),
      },
    ],
  });
}

function describe(aws: (...words: string[]) => string[], routeTable: string) {
  return aws('ec2', 'describe-route-tables', '--route-table-ids', routeTable);
}
