# A private VPC: no internet gateway and no NAT. Everything that leaves goes to the Transit Gateway.

data "aws_region" "current" {}

data "aws_partition" "current" {}

data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  prefix = tonumber(split("/", var.cidr)[1])

  # Node subnets are /24 where there is room, from the second block on; attachment subnets are /28, from the end.
  node_bits = min(8, max(3, 24 - local.prefix))
  node_cidrs = {
    for index, zone in var.azs : zone => cidrsubnet(var.cidr, local.node_bits, index + 1)
  }
  attachment_cidrs = {
    for index, zone in var.azs :
    zone => cidrsubnet(var.cidr, 28 - local.prefix, pow(2, 28 - local.prefix) - 1 - index)
  }

  # A name means another zone in each account; the id does not.
  zone_id_by_name = zipmap(data.aws_availability_zones.available.names, data.aws_availability_zones.available.zone_ids)
  zone_ids        = { for zone in var.azs : zone => lookup(local.zone_id_by_name, zone, zone) }

  tags = merge(var.tags, { "fitsync.io/spoke" = var.name, "fitsync.io/hub" = var.hub.name })
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = merge(local.tags, { Name = var.name })
}

# Takes the rules out of the default group, so that nothing works by accident.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "${var.name}-default" })
}

resource "aws_subnet" "nodes" {
  for_each = local.node_cidrs

  vpc_id               = aws_vpc.this.id
  cidr_block           = each.value
  availability_zone_id = local.zone_ids[each.key]
  tags                 = merge(local.tags, { Name = "${var.name}-nodes-${each.key}" })
}

resource "aws_subnet" "attachment" {
  for_each = local.attachment_cidrs

  vpc_id               = aws_vpc.this.id
  cidr_block           = each.value
  availability_zone_id = local.zone_ids[each.key]
  tags                 = merge(local.tags, { Name = "${var.name}-attachment-${each.key}" })
}

resource "aws_route_table" "nodes" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "${var.name}-nodes" })
}

resource "aws_route_table_association" "nodes" {
  for_each = aws_subnet.nodes

  subnet_id      = each.value.id
  route_table_id = aws_route_table.nodes.id
}

# The attachment's subnets need the VPC's own route alone.
resource "aws_route_table" "attachment" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "${var.name}-attachment" })
}

resource "aws_route_table_association" "attachment" {
  for_each = aws_subnet.attachment

  subnet_id      = each.value.id
  route_table_id = aws_route_table.attachment.id
}
