import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/tgw/tgw-vpc-attachments.html'),
  title: 'Transit Gateway attachments to a VPC',
};

/** SPOKE_RETURN_MISSING: the spoke has no way back to the hub. @public */
export const spokeReturnMissing = defineMessage({
  code: 'SPOKE_RETURN_MISSING',
  hop: 'spoke-return',
  severity: 'error',
  title: 'The spoke has no way back to the hub',
  template:
    'Route table {routeTable} of node {node} does not lead answers for the load balancer ({address}) to {transitGateway}: they go to {goesTo}.',
  meaning:
    'Requests reach the node, but its answers take another way or are dropped, so every connection times out in the handshake. The nodes’ subnets need a route to the load balancer’s subnets, or a default route, through the Transit Gateway.',
  fix: 'Add a route for {cidrs} to {transitGateway} in {routeTable}.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE', 'CIDR_OVERLAP'],
  source: docs.url,
  remedies: ({ routeTable, cidrs, transitGateway }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['routeTable', routeTable],
        ['cidrs', cidrs],
        ['transitGateway', transitGateway],
      ],
      docs,
      remedies: ({ aws }) => {
        const blocks = cidrs.split(', ');
        const nameOf = (index: number) =>
          index === 0 ? 'to_hub' : `to_hub_${index + 1}`;
        return [
          {
            kind: 'patch',
            language: 'hcl',
            where: 'the spoke’s Terraform',
            text: blocks
              .map(
                (cidr, index) => `resource "aws_route" "${nameOf(index)}" {
  route_table_id         = "${routeTable}"
  destination_cidr_block = "${cidr}"
  transit_gateway_id     = "${transitGateway}"
}
`,
              )
              .join('\n'),
          },
          ...blocks.map((cidr, index) => ({
            kind: 'command' as const,
            argv: aws(
              ...['ec2', 'create-route', '--route-table-id', routeTable],
              ...['--destination-cidr-block', cidr],
              ...['--transit-gateway-id', transitGateway],
            ),
            risk: `Packets from every subnet of ${routeTable} to ${cidr} take this way at once.`,
            verify: aws(
              ...['ec2', 'describe-route-tables'],
              ...['--route-table-ids', routeTable],
            ),
            backToCode: importInto(
              `aws_route.${nameOf(index)}`,
              `${routeTable}_${cidr}`,
            ),
          })),
        ];
      },
    }),
});
