# Egress of every spoke: attachment subnet → NAT → internet. The way back is the route to the spoke's CIDR in the public
# route table, where the NAT gateways are; each spoke brings that route along.

locals {
  nat_zones = toset(var.nat == "per-az" ? var.azs : slice(var.azs, 0, 1))
}

resource "aws_eip" "nat" {
  for_each = local.nat_zones

  domain = "vpc"
  tags   = merge(local.tags, { Name = "${var.name}-nat-${each.key}" })
}

resource "aws_nat_gateway" "this" {
  for_each = local.nat_zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = merge(local.tags, { Name = "${var.name}-${each.key}" })

  depends_on = [aws_route.public_internet]
}

resource "aws_route_table" "attachment" {
  for_each = aws_subnet.attachment

  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "${var.name}-attachment-${each.key}" })
}

resource "aws_route" "attachment_nat" {
  for_each = aws_route_table.attachment

  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[var.nat == "per-az" ? each.key : var.azs[0]].id
}

resource "aws_route_table_association" "attachment" {
  for_each = aws_subnet.attachment

  subnet_id      = each.value.id
  route_table_id = aws_route_table.attachment[each.key].id
}
