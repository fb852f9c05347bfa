# Attachment, and the routes of both sides. What belongs to the Transit Gateway's owner is made with the hub's provider.

locals {
  cross_account = var.account != var.hub.account

  # Of a shared gateway the accepted attachment: what uses it waits for the accepter.
  attachment_id = local.cross_account ? aws_ec2_transit_gateway_vpc_attachment_accepter.hub[0].id : aws_ec2_transit_gateway_vpc_attachment.spoke.id
}

# A subnet in every zone of the nodes: traffic of a zone reaches the gateway only through a subnet of that zone.
resource "aws_ec2_transit_gateway_vpc_attachment" "spoke" {
  transit_gateway_id = var.hub.transit_gateway_id
  vpc_id             = aws_vpc.this.id
  subnet_ids         = [for subnet in aws_subnet.attachment : subnet.id]

  # On a gateway shared by RAM these two are ignored and would drift for ever; there the accepter says them.
  transit_gateway_default_route_table_association = local.cross_account ? null : false
  transit_gateway_default_route_table_propagation = local.cross_account ? null : false

  tags = merge(local.tags, { Name = var.name })
}

resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "hub" {
  provider = aws.hub
  count    = local.cross_account ? 1 : 0

  transit_gateway_attachment_id                   = aws_ec2_transit_gateway_vpc_attachment.spoke.id
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = merge(local.tags, { Name = var.name })
}

# Sends the spoke's packets by the shared table, which knows no other spoke.
resource "aws_ec2_transit_gateway_route_table_association" "spoke" {
  provider = aws.hub

  transit_gateway_attachment_id  = local.attachment_id
  transit_gateway_route_table_id = var.hub.spokes_route_table_id
}

# Tells the hub's table where the spoke is.
resource "aws_ec2_transit_gateway_route_table_propagation" "spoke" {
  provider = aws.hub

  transit_gateway_attachment_id  = local.attachment_id
  transit_gateway_route_table_id = var.hub.hub_route_table_id
}

# Out, and back to the load balancer.
resource "aws_route" "default" {
  route_table_id         = aws_route_table.nodes.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = var.hub.transit_gateway_id

  depends_on = [
    aws_ec2_transit_gateway_vpc_attachment.spoke,
    aws_ec2_transit_gateway_vpc_attachment_accepter.hub,
  ]
}

# In, from the load balancer's subnets; and back from the NAT gateways, which are in the same subnets.
resource "aws_route" "hub_to_spoke" {
  provider = aws.hub
  for_each = var.hub.public_route_tables

  route_table_id         = each.value
  destination_cidr_block = var.cidr
  transit_gateway_id     = var.hub.transit_gateway_id

  depends_on = [
    aws_ec2_transit_gateway_vpc_attachment.spoke,
    aws_ec2_transit_gateway_vpc_attachment_accepter.hub,
  ]
}
