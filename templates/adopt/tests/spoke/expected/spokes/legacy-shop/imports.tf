# What modules/spoke could take over as it stands. Rendered from blueprint.yaml.
#
# These blocks do nothing by themselves: this folder has no main.tf, so nobody plans or applies it. Whoever writes one that
# calls modules/spoke reads `terraform plan` first: it may change what is imported, and must replace nothing.

import {
  to = module.spoke.aws_vpc.this
  id = "vpc-0f11ca5cade5c0de5"
}
