output "spoke" {
  description = "What is worth knowing about the spoke; nothing secret."
  value = {
    name               = var.name
    account            = var.account
    region             = data.aws_region.current.region
    vpc_id             = aws_vpc.this.id
    cidr               = var.cidr
    attachment_id      = local.attachment_id
    node_addresses     = { for name, node in local.nodes : name => node.address }
    load_balancer_arn  = aws_lb.this.arn
    load_balancer_name = aws_lb.this.dns_name
    target_group_arns  = { for name, group in aws_lb_target_group.this : name => group.arn }
    api_server         = "https://${local.master_addresses[0]}:6443"
    snapshot_bucket    = aws_s3_bucket.snapshots.id
  }
}

output "token_parameters" {
  description = "Names of the parameters that hold the K3s tokens. The values are never read here."
  value       = local.token_names
}
