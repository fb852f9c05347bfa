# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

# What the hub's apply left for its spokes.
data "aws_ssm_parameter" "hub" {
  provider = aws.hub

  name = "/fitsync/hubs/${var.hub}"
}

locals {
  # The first boot applies the very files that GitOps keeps later.
  platform = "${path.root}/../../clusters/${var.name}/platform"
}

module "spoke" {
  source = "../../modules/spoke"

  providers = {
    aws     = aws
    aws.hub = aws.hub
  }

  name         = var.name
  account      = var.account
  hub          = jsondecode(data.aws_ssm_parameter.hub.insecure_value)
  cidr         = var.cidr
  azs          = var.azs
  masters      = var.masters
  workers      = var.workers
  instance     = var.instance
  k3s          = var.k3s
  pod_cidr     = var.pod_cidr
  service_cidr = var.service_cidr
  node_ports   = var.node_ports
  health_check = var.health_check
  domains      = var.domains
  alarms       = var.alarms

  bootstrap_manifests = {
    for file in fileset(local.platform, "[0-9][0-9]-*.yaml") : file => file("${local.platform}/${file}")
  }
}

output "spoke" {
  description = "What is worth knowing about the spoke; nothing secret."
  value       = module.spoke.spoke
}
