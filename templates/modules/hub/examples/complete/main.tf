terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "us-east-2"
}

module "hub" {
  source = "../.."

  name           = "fitsync-hub"
  cidr           = "10.0.0.0/16"
  azs            = ["use2-az1", "use2-az2"]
  nat            = "per-az"
  spoke_accounts = ["222222222222"]

  bastion = {
    kind          = "ssh"
    allowed_cidrs = ["203.0.113.0/28"]
    key_name      = "platform"
  }

  flow_logs = {
    retention_days = 90
    traffic_type   = "REJECT"
  }

  tags = { team = "platform" }
}

output "hub" {
  description = "What the spokes read."
  value       = module.hub.hub
}
