terraform {
  # Write-only arguments and ephemeral resources.
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
      # aws: the spoke's account. aws.hub: the hub's, which may be the same.
      configuration_aliases = [aws, aws.hub]
    }

    random = {
      source  = "hashicorp/random"
      version = ">= 3.7"
    }
  }
}
