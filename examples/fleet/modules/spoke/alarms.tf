# A Network Load Balancer has no response time: resets by the targets are what tells that answers fail.

locals {
  alarm_groups  = var.alarms.enabled ? local.listeners : {}
  alarm_actions = var.alarms.topic_arn == null ? [] : [var.alarms.topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "unhealthy_hosts" {
  provider = aws.hub
  for_each = local.alarm_groups

  alarm_name          = "${var.name}-${each.key}-unhealthy-hosts"
  alarm_description   = "A node of ${var.name} fails its health check on ${each.value.node_port}"
  namespace           = "AWS/NetworkELB"
  metric_name         = "UnHealthyHostCount"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
  ok_actions          = local.alarm_actions
  tags                = local.tags

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
    TargetGroup  = aws_lb_target_group.this[each.key].arn_suffix
  }
}

resource "aws_cloudwatch_metric_alarm" "healthy_hosts" {
  provider = aws.hub
  for_each = local.alarm_groups

  alarm_name          = "${var.name}-${each.key}-healthy-hosts"
  alarm_description   = "No node of ${var.name} is healthy on ${each.value.node_port}"
  namespace           = "AWS/NetworkELB"
  metric_name         = "HealthyHostCount"
  statistic           = "Minimum"
  period              = 60
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  # No target at all is no data.
  treat_missing_data = "breaching"
  alarm_actions      = local.alarm_actions
  ok_actions         = local.alarm_actions
  tags               = local.tags

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
    TargetGroup  = aws_lb_target_group.this[each.key].arn_suffix
  }
}

resource "aws_cloudwatch_metric_alarm" "resets" {
  provider = aws.hub
  count    = var.alarms.enabled ? 1 : 0

  alarm_name          = "${var.name}-target-resets"
  alarm_description   = "Nodes of ${var.name} reset connections instead of answering"
  namespace           = "AWS/NetworkELB"
  metric_name         = "TCP_Target_Reset_Count"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 5
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarms.max_resets
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
  ok_actions          = local.alarm_actions
  tags                = local.tags

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
  }
}

resource "aws_cloudwatch_metric_alarm" "connections" {
  provider = aws.hub
  count    = var.alarms.enabled ? 1 : 0

  alarm_name          = "${var.name}-connections"
  alarm_description   = "More open connections than ${var.name} is meant for: with preserve_client_ip off a target takes about 55,000 of each address"
  namespace           = "AWS/NetworkELB"
  metric_name         = "ActiveFlowCount"
  statistic           = "Average"
  period              = 60
  evaluation_periods  = 5
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarms.max_connections
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.alarm_actions
  ok_actions          = local.alarm_actions
  tags                = local.tags

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
  }
}
