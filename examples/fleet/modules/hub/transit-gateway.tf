# One Transit Gateway with two route tables. The hub's knows every spoke; the spokes' knows the hub alone.

resource "aws_ec2_transit_gateway" "this" {
  count = var.transit_gateway.id == null ? 1 : 0

  description                     = var.name
  amazon_side_asn                 = var.transit_gateway.asn
  auto_accept_shared_attachments  = "disable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  tags                            = merge(local.tags, { Name = var.name })
}

data "aws_ec2_transit_gateway" "existing" {
  count = var.transit_gateway.id == null ? 0 : 1

  id = var.transit_gateway.id

  lifecycle {
    # A shared gateway ignores what an attachment asks for, so a default table would take every spoke in.
    postcondition {
      condition     = self.default_route_table_association == "disable" && self.default_route_table_propagation == "disable"
      error_message = "The Transit Gateway's default association and propagation must be disabled: they would join the spokes to one another."
    }
  }
}

locals {
  transit_gateway_id = var.transit_gateway.id == null ? aws_ec2_transit_gateway.this[0].id : data.aws_ec2_transit_gateway.existing[0].id
}

# A subnet in every zone: traffic of a zone reaches the gateway only through a subnet of that zone.
resource "aws_ec2_transit_gateway_vpc_attachment" "hub" {
  transit_gateway_id = local.transit_gateway_id
  vpc_id             = aws_vpc.this.id
  subnet_ids         = [for subnet in aws_subnet.attachment : subnet.id]

  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = merge(local.tags, { Name = var.name })
}

resource "aws_ec2_transit_gateway_route_table" "hub" {
  transit_gateway_id = local.transit_gateway_id
  tags               = merge(local.tags, { Name = "${var.name}-hub" })
}

resource "aws_ec2_transit_gateway_route_table" "spokes" {
  transit_gateway_id = local.transit_gateway_id
  tags               = merge(local.tags, { Name = "${var.name}-spokes" })
}

resource "aws_ec2_transit_gateway_route_table_association" "hub" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.hub.id
}

# The spokes' way to the internet.
resource "aws_ec2_transit_gateway_route" "spokes_default" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

# The replies to the load balancers; longer than the blackholes below.
resource "aws_ec2_transit_gateway_route" "spokes_hub" {
  destination_cidr_block         = var.cidr
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}

# No propagation of spokes is not enough: the default route would take a neighbour's address to the NAT gateway, and
# from there the return route leads into the neighbour.
resource "aws_ec2_transit_gateway_route" "spokes_isolated" {
  for_each = setsubtract(var.isolated_cidrs, [var.cidr])

  destination_cidr_block         = each.value
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.spokes.id
}
