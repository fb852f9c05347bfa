# K3s nodes with fixed private addresses: a replaced node keeps its address, and with it its place in the target groups.

data "aws_ssm_parameter" "ami" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${var.instance.arch}"
}

locals {
  ami_id = coalesce(var.instance.ami_id, nonsensitive(data.aws_ssm_parameter.ami.value))

  masters = {
    for n in range(var.masters) : "master-${n}" => {
      role    = "master"
      index   = n
      zone    = var.azs[n % length(var.azs)]
      address = cidrhost(local.node_cidrs[var.azs[n % length(var.azs)]], 10 + n)
    }
  }
  workers = {
    for n in range(var.workers) : "worker-${n}" => {
      role    = "worker"
      index   = n
      zone    = var.azs[n % length(var.azs)]
      address = cidrhost(local.node_cidrs[var.azs[n % length(var.azs)]], 20 + n)
    }
  }
  nodes            = merge(local.masters, local.workers)
  master_addresses = [for n in range(var.masters) : local.masters["master-${n}"].address]

  # One stream compresses better than a file each: user data has room for 16 KB.
  bootstrap_archive = base64gzip(join("", [
    for name, content in var.bootstrap_manifests : "#fitsync-file ${name}\n${content}\n"
  ]))

  boot = {
    spoke                 = var.name
    region                = data.aws_region.current.region
    arch                  = var.instance.arch
    tls_sans              = join(" ", concat(local.master_addresses, var.tls_sans))
    k3s_version           = var.k3s.version
    k3s_sha256            = coalesce(var.k3s.sha256, "-")
    k3s_airgap            = var.k3s.airgap
    pod_cidr              = var.pod_cidr
    service_cidr          = var.service_cidr
    server_token          = local.token_names.server
    agent_token           = local.token_names.agent
    initialized_parameter = local.initialized_parameter
    snapshot_bucket       = aws_s3_bucket.snapshots.id
    snapshot_schedule     = var.etcd_snapshots.schedule
    snapshot_retention    = var.etcd_snapshots.retention
    mirror_host           = try(var.registry_mirror.host, "-")
    mirror_prefix         = try(var.registry_mirror.prefix, "-")
    ecr_version           = var.ecr_credential_provider.version
    ecr_sha256            = coalesce(var.ecr_credential_provider.sha256, "-")
  }
}

# etcd and the cluster's certificates outlive the machine.
resource "aws_ebs_volume" "state" {
  for_each = local.masters

  availability_zone = aws_subnet.nodes[each.value.zone].availability_zone
  size              = var.instance.state_volume_gib
  type              = "gp3"
  encrypted         = true
  tags              = merge(local.tags, { Name = "${var.name}-${each.key}-state" })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_volume_attachment" "state" {
  for_each = local.masters

  device_name                    = "/dev/sdf"
  volume_id                      = aws_ebs_volume.state[each.key].id
  instance_id                    = aws_instance.master[each.key].id
  stop_instance_before_detaching = true
}

resource "aws_instance" "master" {
  for_each = local.masters

  ami                    = local.ami_id
  instance_type          = var.instance.type
  subnet_id              = aws_subnet.nodes[each.value.zone].id
  private_ip             = each.value.address
  vpc_security_group_ids = [aws_security_group.nodes.id]
  iam_instance_profile   = aws_iam_instance_profile.node["master"].name
  tags                   = merge(local.tags, { Name = "${var.name}-${each.key}" })

  user_data = templatefile("${path.module}/files/user-data.sh.tftpl", merge(local.boot, {
    role         = "master"
    index        = each.value.index
    peers        = join(" ", [for address in local.master_addresses : address if address != each.value.address])
    state_volume = replace(aws_ebs_volume.state[each.key].id, "-", "")
    bootstrap    = each.value.index == 0 ? local.bootstrap_archive : "-"
  }))

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
    # Pods do not get the node's role: what needs AWS gets a role of its own.
    http_put_response_hop_limit = 1
  }

  root_block_device {
    encrypted   = true
    volume_type = "gp3"
    volume_size = var.instance.root_volume_gib
  }

  lifecycle {
    # A new image or K3s version must not take the control plane down: see "Replace a node" in the README.
    ignore_changes = [ami, user_data]
  }

  # Nothing else makes a machine wait for its way out, and user data runs once.
  depends_on = [
    aws_ec2_transit_gateway_vpc_attachment.spoke,
    aws_ec2_transit_gateway_vpc_attachment_accepter.hub,
    aws_ec2_transit_gateway_route_table_association.spoke,
    aws_ec2_transit_gateway_route_table_propagation.spoke,
    aws_route.default,
    aws_route.hub_to_spoke,
    aws_route_table_association.nodes,
    aws_route_table_association.attachment,
    aws_ssm_parameter.token,
    aws_iam_role_policy.node,
    aws_iam_role_policy_attachment.node,
    aws_vpc_security_group_egress_rule.nodes,
    aws_vpc_security_group_ingress_rule.nodes_nodes,
  ]
}

resource "aws_instance" "worker" {
  for_each = local.workers

  ami                    = local.ami_id
  instance_type          = var.instance.type
  subnet_id              = aws_subnet.nodes[each.value.zone].id
  private_ip             = each.value.address
  vpc_security_group_ids = [aws_security_group.nodes.id]
  iam_instance_profile   = aws_iam_instance_profile.node["worker"].name
  tags                   = merge(local.tags, { Name = "${var.name}-${each.key}" })

  user_data = templatefile("${path.module}/files/user-data.sh.tftpl", merge(local.boot, {
    role         = "worker"
    index        = each.value.index
    peers        = join(" ", local.master_addresses)
    state_volume = "-"
    bootstrap    = "-"
  }))

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    encrypted   = true
    volume_type = "gp3"
    volume_size = var.instance.root_volume_gib
  }

  lifecycle {
    # K3s is raised by a Plan, one node after the other; Terraform would replace all of them at once.
    ignore_changes = [ami, user_data]
  }

  depends_on = [
    aws_ec2_transit_gateway_vpc_attachment.spoke,
    aws_ec2_transit_gateway_vpc_attachment_accepter.hub,
    aws_ec2_transit_gateway_route_table_association.spoke,
    aws_ec2_transit_gateway_route_table_propagation.spoke,
    aws_route.default,
    aws_route.hub_to_spoke,
    aws_route_table_association.nodes,
    aws_route_table_association.attachment,
    aws_ssm_parameter.token,
    aws_iam_role_policy.node,
    aws_iam_role_policy_attachment.node,
    aws_vpc_security_group_egress_rule.nodes,
    aws_vpc_security_group_ingress_rule.nodes_nodes,
  ]
}
