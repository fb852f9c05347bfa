# The VPC: public subnets with the load balancers and NAT, private ones for the Transit Gateway's attachment.

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  prefix = tonumber(split("/", var.cidr)[1])

  # Public subnets are /24 where there is room, from the second block on; attachment subnets are /28, from the end.
  public_bits = min(8, max(3, 24 - local.prefix))
  public_cidrs = {
    for index, zone in var.azs : zone => cidrsubnet(var.cidr, local.public_bits, index + 1)
  }
  attachment_cidrs = {
    for index, zone in var.azs :
    zone => cidrsubnet(var.cidr, 28 - local.prefix, pow(2, 28 - local.prefix) - 1 - index)
  }

  # A name means another zone in each account; the id does not.
  zone_id_by_name = zipmap(data.aws_availability_zones.available.names, data.aws_availability_zones.available.zone_ids)
  zone_ids        = { for zone in var.azs : zone => lookup(local.zone_id_by_name, zone, zone) }

  tags = merge(var.tags, { "fitsync.io/hub" = var.name })
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

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = var.name })
}

resource "aws_subnet" "public" {
  for_each = local.public_cidrs

  vpc_id               = aws_vpc.this.id
  cidr_block           = each.value
  availability_zone_id = local.zone_ids[each.key]
  tags                 = merge(local.tags, { Name = "${var.name}-public-${each.key}" })
}

resource "aws_subnet" "attachment" {
  for_each = local.attachment_cidrs

  vpc_id               = aws_vpc.this.id
  cidr_block           = each.value
  availability_zone_id = local.zone_ids[each.key]
  tags                 = merge(local.tags, { Name = "${var.name}-attachment-${each.key}" })
}

# One table for every public subnet: each spoke adds its own route to it, so no zone can be forgotten.
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "${var.name}-public" })
}

resource "aws_route" "public_internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}
