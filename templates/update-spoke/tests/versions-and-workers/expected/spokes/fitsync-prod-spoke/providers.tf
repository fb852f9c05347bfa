# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

# The spoke's account.
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
