# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

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
