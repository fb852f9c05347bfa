import { codeHeader } from '../terraform/codeHeader';

/**
 * The Terraform root of a spoke. Constants: every value comes from terraform.tfvars.json, so nothing that someone typed is
 * ever part of HCL.
 */
export const spokeRoot = {
  'main.tf': `${codeHeader}# What the hub's apply left for its spokes.
data "aws_ssm_parameter" "hub" {
  provider = aws.hub

  name = "/fitsync/hubs/\${var.hub}"
}

locals {
  # The first boot applies the very files that GitOps keeps later.
  platform = "\${path.root}/../../clusters/\${var.name}/platform"
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
    for file in fileset(local.platform, "[0-9][0-9]-*.yaml") : file => file("\${local.platform}/\${file}")
  }
}

output "spoke" {
  description = "What is worth knowing about the spoke; nothing secret."
  value       = module.spoke.spoke
}
`,

  'providers.tf': `${codeHeader}# The spoke's account.
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account]

  dynamic "assume_role" {
    for_each = var.role_arn[*]

    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = {
      "fitsync.io/managed-by" = "terraform"
    }
  }
}

# The hub's: the load balancer, and what only the Transit Gateway's owner may change.
provider "aws" {
  alias               = "hub"
  region              = var.region
  allowed_account_ids = [var.hub_account]

  dynamic "assume_role" {
    for_each = var.hub_role_arn[*]

    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = {
      "fitsync.io/managed-by" = "terraform"
    }
  }
}
`,

  'variables.tf': `${codeHeader}variable "name" {
  type = string
}

variable "account" {
  type = string
}

variable "region" {
  type = string
}

variable "role_arn" {
  description = "Role to assume in the spoke's account; set TF_VAR_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "hub" {
  type = string
}

variable "hub_account" {
  type = string
}

variable "hub_role_arn" {
  description = "Role to assume in the hub's account; set TF_VAR_hub_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "cidr" {
  type = string
}

variable "azs" {
  type = list(string)
}

variable "masters" {
  type = number
}

variable "workers" {
  type = number
}

variable "instance" {
  type = object({
    type = string
    arch = string
  })
}

variable "k3s" {
  type = object({
    version = string
    sha256  = optional(string)
  })
}

variable "pod_cidr" {
  type = string
}

variable "service_cidr" {
  type = string
}

variable "node_ports" {
  type = object({
    http   = number
    https  = number
    status = number
  })
}

variable "health_check" {
  type = object({
    kind             = string
    interval_seconds = number
  })
}

variable "domains" {
  type = list(object({
    host    = string
    zone_id = optional(string)
  }))
}

variable "alarms" {
  type = object({
    enabled   = bool
    topic_arn = optional(string)
  })
}
`,

  'versions.tf': `${codeHeader}terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }

    random = {
      source  = "hashicorp/random"
      version = ">= 3.7"
    }
  }
}
`,
} as const;
