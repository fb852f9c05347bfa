# The public load balancer, in the hub: one of its own for each spoke.

locals {
  listeners = {
    http  = { port = 80, node_port = var.node_ports.http }
    https = { port = 443, node_port = var.node_ports.https }
  }

  # The same for both groups: a zone leaves DNS when any of its groups is too unhealthy, so a failing 443 would take 80 along.
  health_check = {
    tcp    = { protocol = "TCP", port = var.node_ports.http, path = null }
    status = { protocol = "HTTP", port = var.node_ports.status, path = "/healthz/ready" }
  }[var.health_check.kind]

  targets = merge([
    for listener in keys(local.listeners) : {
      for name, node in local.nodes : "${listener}-${name}" => { listener = listener, address = node.address }
    }
  ]...)
}

resource "aws_lb" "this" {
  provider = aws.hub

  name                       = "${var.name}-nlb"
  load_balancer_type         = "network"
  internal                   = false
  ip_address_type            = "ipv4"
  security_groups            = [aws_security_group.load_balancer.id]
  subnets                    = [for subnet in var.hub.public_subnets : subnet.id]
  enable_deletion_protection = var.deletion_protection
  tags                       = local.tags
}

resource "aws_lb_target_group" "this" {
  provider = aws.hub
  for_each = local.listeners

  name        = "${var.name}-${each.key}"
  target_type = "ip"
  protocol    = "TCP"
  port        = each.value.node_port
  vpc_id      = var.hub.vpc_id

  # Over a Transit Gateway the client's address cannot be kept; the nodes see the load balancer's.
  preserve_client_ip = "false"
  # On only together with Istio's gatewayTopology.proxyProtocol: one side alone breaks every request.
  proxy_protocol_v2 = false

  deregistration_delay   = var.deregistration_delay
  connection_termination = false

  health_check {
    protocol            = local.health_check.protocol
    port                = tostring(local.health_check.port)
    path                = local.health_check.path
    interval            = var.health_check.interval_seconds
    healthy_threshold   = var.health_check.threshold
    unhealthy_threshold = var.health_check.threshold
  }

  tags = local.tags
}

resource "aws_lb_listener" "this" {
  provider = aws.hub
  for_each = local.listeners

  load_balancer_arn = aws_lb.this.arn
  port              = each.value.port
  # TLS passes through: the secret is in the cluster.
  protocol = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.key].arn
  }

  tags = local.tags
}

# Addresses are fixed, so a replaced node stays registered.
resource "aws_lb_target_group_attachment" "this" {
  provider = aws.hub
  for_each = local.targets

  target_group_arn = aws_lb_target_group.this[each.value.listener].arn
  target_id        = each.value.address
  # The address is in no subnet of the load balancer's VPC.
  availability_zone = "all"
}
