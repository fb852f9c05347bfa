# What a node may do in AWS: a worker reads the worker's token, a master both; a master writes its snapshots.

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

locals {
  roles          = toset(["master", "worker"])
  parameter_root = "arn:${data.aws_partition.current.partition}:ssm:${data.aws_region.current.region}:${var.account}:parameter"
  managed_policies = {
    session = "AmazonSSMManagedInstanceCore"
    images  = "AmazonEC2ContainerRegistryReadOnly"
  }
  role_policies = merge([
    for role in local.roles : {
      for name, policy in local.managed_policies : "${role}-${name}" => { role = role, policy = policy }
    }
  ]...)
}

resource "aws_iam_role" "node" {
  for_each = local.roles

  name               = "${var.name}-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = local.tags
}

resource "aws_iam_instance_profile" "node" {
  for_each = local.roles

  name = "${var.name}-${each.key}"
  role = aws_iam_role.node[each.key].name
  tags = local.tags
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = local.role_policies

  role       = aws_iam_role.node[each.value.role].name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.value.policy}"
}

data "aws_iam_policy_document" "node" {
  for_each = local.roles

  statement {
    sid     = "Tokens"
    actions = ["ssm:GetParameter"]
    resources = [
      for name in(each.key == "master" ? values(local.token_names) : [local.token_names.agent]) : "${local.parameter_root}${name}"
    ]
  }

  dynamic "statement" {
    for_each = var.token_kms_key_arn[*]

    content {
      sid       = "TokenKey"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = each.key == "master" ? ["this"] : []

    content {
      sid       = "Initialized"
      actions   = ["ssm:GetParameter", "ssm:PutParameter"]
      resources = ["${local.parameter_root}${local.initialized_parameter}"]
    }
  }

  dynamic "statement" {
    for_each = each.key == "master" ? ["this"] : []

    content {
      sid       = "Snapshots"
      actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
      resources = [aws_s3_bucket.snapshots.arn]
    }
  }

  dynamic "statement" {
    for_each = each.key == "master" ? ["this"] : []

    content {
      sid       = "SnapshotFiles"
      actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
      resources = ["${aws_s3_bucket.snapshots.arn}/*"]
    }
  }
}

resource "aws_iam_role_policy" "node" {
  for_each = local.roles

  name   = "node"
  role   = aws_iam_role.node[each.key].id
  policy = data.aws_iam_policy_document.node[each.key].json
}
