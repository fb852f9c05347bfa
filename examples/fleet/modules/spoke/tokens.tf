# Two tokens: what joins as a master, and what joins as a worker. They are made while applying, written and forgotten:
# neither the state nor the user data holds them, and nothing here reads them back.

ephemeral "random_password" "token" {
  for_each = local.token_names

  length  = 48
  special = false
}

locals {
  token_names           = { server = "/${var.name}/server-token", agent = "/${var.name}/agent-token" }
  initialized_parameter = "/${var.name}/initialized"
}

resource "aws_ssm_parameter" "token" {
  for_each = local.token_names

  name             = each.value
  description      = "K3s ${each.key} token of ${var.name}"
  type             = "SecureString"
  key_id           = var.token_kms_key_arn
  value_wo         = ephemeral.random_password.token[each.key].result
  value_wo_version = var.token_version
  tags             = local.tags

  lifecycle {
    # A snapshot of etcd is of no use without the server's token.
    prevent_destroy = true
  }
}
