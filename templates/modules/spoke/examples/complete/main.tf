terraform {
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

# The spoke's account, and the hub's.
provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["222222222222"]
}

provider "aws" {
  alias               = "hub"
  region              = "us-east-2"
  allowed_account_ids = ["111111111111"]

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/fitsync-spokes"
  }
}

data "aws_ssm_parameter" "hub" {
  provider = aws.hub

  name = "/fitsync/hubs/fitsync-hub"
}

module "spoke" {
  source = "../.."

  providers = {
    aws     = aws
    aws.hub = aws.hub
  }

  name    = "eu-payments"
  account = "222222222222"
  hub     = jsondecode(data.aws_ssm_parameter.hub.insecure_value)
  cidr    = "10.2.16.0/20"
  azs     = ["use2-az1", "use2-az2", "use2-az3"]
  masters = 3
  workers = 4

  instance = {
    type = "m7g.large"
    arch = "arm64"
  }

  k3s = {
    version = "v1.35.1+k3s1"
  }

  # What the gateway in platform/ listens on.
  node_ports = {
    http   = 31080
    https  = 31443
    status = 31021
  }

  health_check = {
    kind = "status"
  }

  domains = [
    { host = "pay.example.com", zone_id = "Z0123456789ABC" },
    { host = "pay.example.org" },
  ]

  alarms = {
    topic_arn = "arn:aws:sns:us-east-2:111111111111:spokes"
  }

  registry_mirror = {
    host   = "222222222222.dkr.ecr.us-east-2.amazonaws.com"
    prefix = "docker-hub"
  }

  bootstrap_manifests = {
    for file in fileset("${path.module}/platform", "[0-9][0-9]-*.yaml") : file => file("${path.module}/platform/${file}")
  }
}

output "spoke" {
  description = "What is worth knowing about the spoke."
  value       = module.spoke.spoke
}
