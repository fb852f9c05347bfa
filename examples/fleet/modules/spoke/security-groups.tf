# References to a group of another VPC do not work outwards over a Transit Gateway, so both sides name blocks: the load
# balancer's subnets, which are narrower than the hub.

locals {
  load_balancer_cidrs = { for zone, subnet in var.hub.public_subnets : zone => subnet.cidr }

  # What is sent to and what is asked for its health, 30021 included: health checks obey the group's egress alone.
  opened_ports = var.node_ports

  load_balancer_to_node = merge([
    for name, port in local.opened_ports : {
      for zone, cidr in local.load_balancer_cidrs : "${name}-${zone}" => { port = port, cidr = cidr, name = name }
    }
  ]...)
  node_from_load_balancer = merge([
    for name, port in local.opened_ports : {
      for zone, cidr in local.node_cidrs : "${name}-${zone}" => { port = port, cidr = cidr, name = name }
    }
  ]...)

  between_nodes = {
    api     = { from = 6443, to = 6443, protocol = "tcp" }
    vxlan   = { from = 8472, to = 8472, protocol = "udp" }
    kubelet = { from = 10250, to = 10250, protocol = "tcp" }
    etcd    = { from = 2379, to = 2380, protocol = "tcp" }
  }
  api_cidrs = var.api_cidrs == null ? toset([var.hub.cidr]) : var.api_cidrs
}

# Attached when the load balancer is made: later AWS takes none.
resource "aws_security_group" "load_balancer" {
  provider = aws.hub

  name        = "${var.name}-nlb"
  description = "Load balancer of ${var.name}"
  vpc_id      = var.hub.vpc_id
  tags        = merge(local.tags, { Name = "${var.name}-nlb" })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  provider = aws.hub
  for_each = {
    for pair in setproduct(tolist(var.public_cidrs), [80, 443]) : "${pair[0]}-${pair[1]}" => { cidr = pair[0], port = pair[1] }
  }

  security_group_id = aws_security_group.load_balancer.id
  description       = "${each.value.port} from ${each.value.cidr}"
  cidr_ipv4         = each.value.cidr
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  provider = aws.hub
  for_each = local.node_from_load_balancer

  security_group_id = aws_security_group.load_balancer.id
  description       = "${each.value.name} to the nodes"
  cidr_ipv4         = each.value.cidr
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

resource "aws_security_group" "nodes" {
  name        = "${var.name}-nodes"
  description = "Nodes of ${var.name}"
  vpc_id      = aws_vpc.this.id
  tags        = merge(local.tags, { Name = "${var.name}-nodes" })
}

resource "aws_vpc_security_group_ingress_rule" "nodes_load_balancer" {
  for_each = local.load_balancer_to_node

  security_group_id = aws_security_group.nodes.id
  description       = "${each.value.name} from the load balancer"
  cidr_ipv4         = each.value.cidr
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

resource "aws_vpc_security_group_ingress_rule" "nodes_api" {
  for_each = local.api_cidrs

  security_group_id = aws_security_group.nodes.id
  description       = "API server from ${each.value}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 6443
  to_port           = 6443
}

resource "aws_vpc_security_group_ingress_rule" "nodes_nodes" {
  for_each = local.between_nodes

  security_group_id            = aws_security_group.nodes.id
  description                  = "${each.key} between nodes"
  referenced_security_group_id = aws_security_group.nodes.id
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.from
  to_port                      = each.value.to
}

resource "aws_vpc_security_group_egress_rule" "nodes" {
  security_group_id = aws_security_group.nodes.id
  description       = "Everything out"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}
