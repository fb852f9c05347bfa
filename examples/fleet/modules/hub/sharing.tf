# Spokes of other accounts see the Transit Gateway through RAM. They cannot read its route tables.

resource "aws_ram_resource_share" "this" {
  count = length(var.spoke_accounts) > 0 ? 1 : 0

  name                      = "${var.name}-transit-gateway"
  allow_external_principals = true
  tags                      = local.tags
}

resource "aws_ram_resource_association" "transit_gateway" {
  count = length(var.spoke_accounts) > 0 ? 1 : 0

  resource_share_arn = aws_ram_resource_share.this[0].arn
  resource_arn       = "arn:${data.aws_partition.current.partition}:ec2:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:transit-gateway/${local.transit_gateway_id}"
}

data "aws_partition" "current" {}

resource "aws_ram_principal_association" "this" {
  for_each = var.spoke_accounts

  resource_share_arn = aws_ram_resource_share.this[0].arn
  principal          = each.value
}
