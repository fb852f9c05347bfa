import { Remedy } from '../finding';

/** A NAT gateway and the default route to it, which leads out and lets nobody in. */
export function natGatewayPatch(options: {
  routeTable: string;
  /** The subnet that leaves by that table, or its zone: the NAT gateway belongs in the same zone. */
  near: string;
}): Remedy {
  const { routeTable, near } = options;
  return {
    kind: 'patch',
    language: 'hcl',
    where: 'the hub’s Terraform; a NAT gateway costs money by the hour',
    text: `variable "public_subnet_id" {
  description = "A public subnet of the hub in the zone of ${near}"
  type        = string
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "this" {
  allocation_id = aws_eip.nat.id
  subnet_id     = var.public_subnet_id
}

# takes the place of the default route that is there
resource "aws_route" "out" {
  route_table_id         = "${routeTable}"
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this.id
}
`,
  };
}
