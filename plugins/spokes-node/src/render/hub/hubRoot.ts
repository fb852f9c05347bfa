import { codeHeader } from '../terraform/codeHeader';

/**
 * The Terraform root of a hub. Constants: every value comes from terraform.tfvars.json, so nothing that someone typed is
 * ever part of HCL.
 */
export const hubRoot = {
  'main.tf': `${codeHeader}module "hub" {
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
`,

  'providers.tf': `${codeHeader}provider "aws" {
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
  description = "Role to assume in the account; set TF_VAR_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "cidr" {
  type = string
}

variable "azs" {
  type = list(string)
}

variable "nat" {
  type = string
}

variable "bastion" {
  type = object({
    kind          = string
    allowed_cidrs = optional(set(string), [])
  })
}

variable "transit_gateway" {
  type = object({
    id  = optional(string)
    asn = optional(number, 64512)
  })
}

variable "spoke_accounts" {
  type = set(string)
}
`,

  'versions.tf': `${codeHeader}terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
`,
} as const;
