import { Remedy } from '../finding';

/**
 * Routes of a table to the Transit Gateway that its VPC is attached to, which Terraform looks up. A default route is what
 * leads out, and opens nothing.
 */
export function tgwRoutePatch(options: {
  routeTable: string;
  destinations: readonly string[];
  where: string;
}): Remedy {
  const { routeTable, destinations, where } = options;
  return {
    kind: 'patch',
    language: 'hcl',
    where,
    text: `data "aws_route_table" "this" {
  route_table_id = "${routeTable}"
}

data "aws_ec2_transit_gateway_vpc_attachment" "this" {
  filter {
    name   = "vpc-id"
    values = [data.aws_route_table.this.vpc_id]
  }
}

resource "aws_route" "through_transit_gateway" {
  for_each               = toset([${destinations
    .map(one => `"${one}"`)
    .join(', ')}])
  route_table_id         = data.aws_route_table.this.route_table_id
  destination_cidr_block = each.value
  transit_gateway_id     = data.aws_ec2_transit_gateway_vpc_attachment.this.transit_gateway_id
}
`,
  };
}
