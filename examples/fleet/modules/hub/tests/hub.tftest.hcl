# terraform init && terraform test: needs the AWS provider's plugin, no account.

mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = {
      names    = ["us-east-2a", "us-east-2b"]
      zone_ids = ["use2-az1", "use2-az2"]
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
}

variables {
  name = "fitsync-hub"
  azs  = ["us-east-2a", "us-east-2b"]
}

run "reference" {
  command = plan

  assert {
    condition     = aws_subnet.public["us-east-2a"].cidr_block == "10.0.1.0/24"
    error_message = "The first public subnet is the second /24."
  }

  assert {
    condition     = aws_subnet.public["us-east-2b"].availability_zone_id == "use2-az2"
    error_message = "Zones are placed by id."
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 2 && length(aws_route.attachment_nat) == 2
    error_message = "Every zone has its own way out."
  }

  assert {
    condition     = aws_ec2_transit_gateway.this[0].default_route_table_association == "disable"
    error_message = "No attachment joins a table by default."
  }

  assert {
    condition     = length(aws_instance.bastion) == 0
    error_message = "Nothing is opened unless asked for."
  }
}

run "single_nat" {
  command = plan

  variables {
    nat = "single"
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.attachment_nat) == 2
    error_message = "One gateway serves every zone."
  }
}

run "one_zone_is_refused" {
  command = plan

  variables {
    azs = ["us-east-2a"]
  }

  expect_failures = [var.azs]
}

run "ssh_from_everywhere_is_refused" {
  command = plan

  variables {
    bastion = {
      kind          = "ssh"
      allowed_cidrs = ["0.0.0.0/0"]
    }
  }

  expect_failures = [var.bastion]
}
