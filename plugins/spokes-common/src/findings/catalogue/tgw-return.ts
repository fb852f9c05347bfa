import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { awsRemedies, importInto } from '../remedies/awsRemedies';

const docs = {
  url: awsDocs('vpc/latest/tgw/how-transit-gateways-work.html'),
  title: 'How Transit Gateways route',
};

/** TGW_RET_NO_ROUTE: the Transit Gateway has no way back to the hub. @public */
export const returnNoRoute = defineMessage({
  code: 'TGW_RET_NO_ROUTE',
  hop: 'tgw-return',
  severity: 'error',
  title: 'The Transit Gateway has no way back to the hub',
  template:
    'Route table {table} of the Transit Gateway, where the spoke’s answers are looked up, leads {address} of the load balancer to {goesTo} instead of the hub’s attachment {attachment}.',
  meaning:
    'Requests reach the node, but its answers are dropped or sent elsewhere at the Transit Gateway, so every connection times out in the handshake. The spokes’ table needs the hub’s block, or a default route, to the hub’s attachment.',
  fix: 'Add a route for {cidrs} to {attachment} in {table}.',
  responsible: 'platform',
  follows: ['TGW_ATTACH_STATE'],
  source: docs.url,
  remedies: ({ table, cidrs, attachment }, resource) =>
    awsRemedies({
      resource,
      values: [
        ['transitGatewayRouteTable', table],
        ['cidrs', cidrs],
        ['attachment', attachment],
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
            where: 'the hub’s Terraform',
            text: blocks
              .map(
                (
                  cidr,
                  index,
                ) => `resource "aws_ec2_transit_gateway_route" "${nameOf(
                  index,
                )}" {
  transit_gateway_route_table_id = "${table}"
  destination_cidr_block         = "${cidr}"
  transit_gateway_attachment_id  = "${attachment}"
}
`,
              )
              .join('\n'),
          },
          ...blocks.map((cidr, index) => ({
            kind: 'command' as const,
            argv: aws(
              ...['ec2', 'create-transit-gateway-route'],
              ...['--transit-gateway-route-table-id', table],
              ...['--destination-cidr-block', cidr],
              ...['--transit-gateway-attachment-id', attachment],
            ),
            risk: `Every spoke associated with ${table} reaches ${cidr} through it at once.`,
            verify: aws(
              ...['ec2', 'search-transit-gateway-routes'],
              ...['--transit-gateway-route-table-id', table],
              ...['--filters', `Name=route-search.exact-match,Values=${cidr}`],
            ),
            backToCode: importInto(
              `aws_ec2_transit_gateway_route.${nameOf(index)}`,
              `${table}_${cidr}`,
            ),
          })),
        ];
      },
    }),
});
