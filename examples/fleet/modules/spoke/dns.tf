# Names of the spoke, in zones of the hub's account. A host without a zone is kept elsewhere.

resource "aws_route53_record" "this" {
  provider = aws.hub
  for_each = { for domain in var.domains : domain.host => domain.zone_id if domain.zone_id != null }

  zone_id = each.value
  name    = each.key
  type    = "A"

  alias {
    name                   = aws_lb.this.dns_name
    zone_id                = aws_lb.this.zone_id
    evaluate_target_health = true
  }
}
