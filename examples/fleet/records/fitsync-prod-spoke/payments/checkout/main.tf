# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

# The spoke's load balancer.
data "aws_lb" "spoke" {
  name = var.load_balancer

  lifecycle {
    postcondition {
      condition     = self.load_balancer_type == "network" && !self.internal
      error_message = "Load balancer ${var.load_balancer} is not a public Network Load Balancer."
    }
  }
}

# By its id: two zones may have the same name, a private one among them.
data "aws_route53_zone" "this" {
  zone_id = var.zone_id

  lifecycle {
    postcondition {
      condition     = !self.private_zone
      error_message = "Zone ${var.zone_id} is private: nobody outside of its VPCs would find ${var.host}."
    }

    postcondition {
      condition     = var.host == trimsuffix(self.name, ".") || endswith(var.host, ".${trimsuffix(self.name, ".")}")
      error_message = "Zone ${var.zone_id} is ${self.name}, which ${var.host} is not part of."
    }
  }
}

resource "aws_route53_record" "this" {
  zone_id = data.aws_route53_zone.this.zone_id
  name    = var.host
  type    = "A"

  alias {
    name                   = data.aws_lb.spoke.dns_name
    zone_id                = data.aws_lb.spoke.zone_id
    evaluate_target_health = true
  }
}

output "fqdn" {
  description = "The name that leads to the service."
  value       = aws_route53_record.this.fqdn
}
