import { codeHeader } from '../terraform/codeHeader';

/**
 * The Terraform root of one host's record: a state of its own, so that a service needs neither the spoke's nor another
 * service's. Constants: every value comes from terraform.tfvars.json, so nothing that someone typed is ever part of HCL.
 */
export const recordRoot = {
  'main.tf': `${codeHeader}# The spoke's load balancer.
data "aws_lb" "spoke" {
  name = var.load_balancer

  lifecycle {
    postcondition {
      condition     = self.load_balancer_type == "network" && !self.internal
      error_message = "Load balancer \${var.load_balancer} is not a public Network Load Balancer."
    }
  }
}

# By its id: two zones may have the same name, a private one among them.
data "aws_route53_zone" "this" {
  zone_id = var.zone_id

  lifecycle {
    postcondition {
      condition     = !self.private_zone
      error_message = "Zone \${var.zone_id} is private: nobody outside of its VPCs would find \${var.host}."
    }

    postcondition {
      condition     = var.host == trimsuffix(self.name, ".") || endswith(var.host, ".\${trimsuffix(self.name, ".")}")
      error_message = "Zone \${var.zone_id} is \${self.name}, which \${var.host} is not part of."
    }
  }
}

resource "aws_route53_record" "this" {
  zone_id = data.aws_route53_zone.this.zone_id
  name    = var.host
  type    = "A"

  alias {
    name                   = data.aws_lb.spoke.dns_name
    zone_id                = data.aws_lb.spoke.zone_id
    evaluate_target_health = true
  }
}

output "fqdn" {
  description = "The name that leads to the service."
  value       = aws_route53_record.this.fqdn
}
`,

  'providers.tf': `${codeHeader}# The hub's account, which holds the load balancer and the zones.
provider "aws" {
  region              = var.region
  allowed_account_ids = var.hub_account[*]

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

  'variables.tf': `${codeHeader}variable "host" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "load_balancer" {
  type = string
}

variable "region" {
  type = string
}

variable "hub_account" {
  description = "The only account to work in; null where the hub's blueprint is not in the repository."
  type        = string
  default     = null
}

variable "hub_role_arn" {
  description = "Role to assume in the hub's account; set TF_VAR_hub_role_arn where Terraform runs."
  type        = string
  default     = null
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
