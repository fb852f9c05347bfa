locals {
  # What a spoke needs to know, and nothing secret. Spokes read it from the parameter, whatever state or account they are in.
  hub = {
    name       = var.name
    account    = data.aws_caller_identity.current.account_id
    region     = data.aws_region.current.region
    vpc_id     = aws_vpc.this.id
    cidr       = var.cidr
    nat_public = [for address in aws_eip.nat : address.public_ip]

    public_subnets = {
      for zone, subnet in aws_subnet.public :
      local.zone_ids[zone] => { id = subnet.id, cidr = local.public_cidrs[zone] }
    }
    public_route_tables = { public = aws_route_table.public.id }

    transit_gateway_id            = local.transit_gateway_id
    transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.hub.id
    attachment_zone_ids           = [for zone in var.azs : local.zone_ids[zone]]
    hub_route_table_id            = aws_ec2_transit_gateway_route_table.hub.id
    spokes_route_table_id         = aws_ec2_transit_gateway_route_table.spokes.id
  }
}

resource "aws_ssm_parameter" "hub" {
  name        = "/fitsync/hubs/${var.name}"
  description = "What the spokes of ${var.name} read"
  type        = "String"
  # Not secret: readable in a plan.
  insecure_value = jsonencode(local.hub)
  tags           = local.tags

  # Whoever reads it may use all of it at once.
  depends_on = [
    aws_ec2_transit_gateway_route_table_association.hub,
    aws_ec2_transit_gateway_route.spokes_default,
    aws_ec2_transit_gateway_route.spokes_hub,
    aws_ec2_transit_gateway_route.spokes_isolated,
    aws_route.attachment_nat,
    aws_route_table_association.attachment,
    aws_route_table_association.public,
    aws_ram_principal_association.this,
    aws_ram_resource_association.transit_gateway,
  ]
}

output "hub" {
  description = "What a spoke's module takes as `hub`."
  value       = local.hub
}

output "parameter_name" {
  description = "The SSM parameter that holds the same, for spokes with another state or account."
  value       = aws_ssm_parameter.hub.name
}

output "nat_public_ips" {
  description = "Addresses that every spoke's egress comes from: for a registry's or a partner's allow-list."
  value       = local.hub.nat_public
}

output "bastion_instance_id" {
  description = "For `aws ssm start-session`; null without a bastion."
  value       = one(aws_instance.bastion[*].id)
}
