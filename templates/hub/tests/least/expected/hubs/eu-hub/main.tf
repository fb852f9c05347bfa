# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

module "hub" {
  source = "../../modules/hub"

  name            = var.name
  cidr            = var.cidr
  azs             = var.azs
  nat             = var.nat
  bastion         = var.bastion
  transit_gateway = var.transit_gateway
  spoke_accounts  = var.spoke_accounts
}

output "hub" {
  description = "What the spokes read, from the SSM parameter of the same content."
  value       = module.hub.hub
}

output "nat_public_ips" {
  description = "Addresses that every spoke's egress comes from."
  value       = module.hub.nat_public_ips
}

output "bastion_instance_id" {
  description = "For aws ssm start-session; null without a bastion."
  value       = module.hub.bastion_instance_id
}
