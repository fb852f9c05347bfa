# terraform init && terraform test: needs the plugins of the AWS and random providers, no account.

mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = {
      names    = ["us-east-2a", "us-east-2b", "us-east-2c"]
      zone_ids = ["use2-az1", "use2-az2", "use2-az3"]
    }
  }

  mock_data "aws_iam_policy_document" {
    defaults = {
      json = "{\"Version\":\"2012-10-17\",\"Statement\":[]}"
    }
  }

  mock_data "aws_region" {
    defaults = { region = "us-east-2" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_ssm_parameter" {
    defaults = { value = "ami-0123456789abcdef0" }
  }
}

mock_provider "aws" {
  alias = "hub"
}

variables {
  name    = "fitsync-prod-spoke"
  account = "111111111111"
  cidr    = "10.1.0.0/16"
  azs     = ["us-east-2a"]

  k3s = { version = "v1.35.1+k3s1" }

  hub = {
    name    = "fitsync-hub"
    account = "111111111111"
    vpc_id  = "vpc-0123456789abcdef0"
    cidr    = "10.0.0.0/16"

    public_subnets = {
      use2-az1 = { id = "subnet-0123456789abcdef0", cidr = "10.0.1.0/24" }
      use2-az2 = { id = "subnet-0123456789abcdef1", cidr = "10.0.2.0/24" }
    }
    public_route_tables = { public = "rtb-0123456789abcdef0" }

    transit_gateway_id            = "tgw-0123456789abcdef0"
    transit_gateway_attachment_id = "tgw-attach-0123456789abcdef0"
    attachment_zone_ids           = ["use2-az1", "use2-az2"]
    hub_route_table_id            = "tgw-rtb-0123456789abcdef0"
    spokes_route_table_id         = "tgw-rtb-0123456789abcdef1"
  }
}

run "reference" {
  command = plan

  assert {
    condition     = aws_instance.master["master-0"].private_ip == "10.1.1.10" && aws_instance.worker["worker-0"].private_ip == "10.1.1.20"
    error_message = "Nodes have their fixed addresses."
  }

  assert {
    condition     = length(aws_lb_target_group_attachment.this) == 4 && alltrue([for target in aws_lb_target_group_attachment.this : target.availability_zone == "all"])
    error_message = "Both nodes are in both groups, in all zones."
  }

  assert {
    condition     = alltrue([for group in aws_lb_target_group.this : group.health_check[0].port == "30080"])
    error_message = "Both groups ask the port of HTTP."
  }

  assert {
    condition     = length(aws_ec2_transit_gateway_vpc_attachment_accepter.hub) == 0
    error_message = "Within one account nothing is to be accepted."
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.nodes_load_balancer) == 6
    error_message = "Three ports from two subnets of the load balancer."
  }
}

run "another_account" {
  command = plan

  variables {
    account = "222222222222"
  }

  assert {
    condition     = length(aws_ec2_transit_gateway_vpc_attachment_accepter.hub) == 1
    error_message = "The hub accepts the attachment."
  }
}

run "three_masters_by_readiness" {
  command = plan

  variables {
    azs          = ["us-east-2a", "us-east-2b", "us-east-2c"]
    masters      = 3
    health_check = { kind = "status" }
  }

  assert {
    condition     = length(aws_ebs_volume.state) == 3
    error_message = "Every master keeps its state on a volume of its own."
  }

  assert {
    condition     = alltrue([for group in aws_lb_target_group.this : group.health_check[0].port == "30021" && group.health_check[0].protocol == "HTTP"])
    error_message = "Both groups ask Envoy's readiness."
  }
}

run "two_masters_are_refused" {
  command = plan

  variables {
    masters = 2
  }

  expect_failures = [var.masters]
}
