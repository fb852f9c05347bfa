# Optional: a machine in the network, to forward a port to a spoke's API server. With ssm it listens on nothing.

locals {
  bastion_count = var.bastion.kind == "none" ? 0 : 1
}

data "aws_ssm_parameter" "bastion_ami" {
  count = local.bastion_count

  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

data "aws_iam_policy_document" "bastion_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "bastion" {
  count = local.bastion_count

  name               = "${var.name}-bastion"
  assume_role_policy = data.aws_iam_policy_document.bastion_trust.json
  tags               = local.tags
}

resource "aws_iam_role_policy_attachment" "bastion_ssm" {
  count = local.bastion_count

  role       = aws_iam_role.bastion[0].name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "bastion" {
  count = local.bastion_count

  name = "${var.name}-bastion"
  role = aws_iam_role.bastion[0].name
  tags = local.tags
}

resource "aws_security_group" "bastion" {
  count = local.bastion_count

  name        = "${var.name}-bastion"
  description = "Bastion of ${var.name}"
  vpc_id      = aws_vpc.this.id
  tags        = merge(local.tags, { Name = "${var.name}-bastion" })
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ssh" {
  for_each = var.bastion.kind == "ssh" ? var.bastion.allowed_cidrs : []

  security_group_id = aws_security_group.bastion[0].id
  description       = "SSH from ${each.value}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_egress_rule" "bastion" {
  count = local.bastion_count

  security_group_id = aws_security_group.bastion[0].id
  description       = "Everything out"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_instance" "bastion" {
  count = local.bastion_count

  ami                         = coalesce(var.bastion.ami_id, nonsensitive(data.aws_ssm_parameter.bastion_ami[0].value))
  instance_type               = var.bastion.instance_type
  subnet_id                   = aws_subnet.public[var.azs[0]].id
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.bastion[0].id]
  iam_instance_profile        = aws_iam_instance_profile.bastion[0].name
  key_name                    = var.bastion.kind == "ssh" ? var.bastion.key_name : null
  tags                        = merge(local.tags, { Name = "${var.name}-bastion" })

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    encrypted   = true
    volume_type = "gp3"
  }

  lifecycle {
    ignore_changes = [ami]
  }
}
