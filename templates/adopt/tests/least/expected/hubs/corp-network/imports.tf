# What modules/hub could take over as it stands. Rendered from blueprint.yaml.
#
# These blocks do nothing by themselves: this folder has no main.tf, so nobody plans or applies it. Whoever writes one that
# calls modules/hub reads `terraform plan` first: it may change what is imported, and must replace nothing.

import {
  to = module.hub.aws_vpc.this
  id = "vpc-0f00ba4c0ffee1234"
}

import {
  to = module.hub.aws_internet_gateway.this
  id = "igw-0fab1fab1fab1fab1"
}
