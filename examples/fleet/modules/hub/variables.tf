variable "name" {
  description = "Name of the hub: prefix of what AWS shows, part of the parameter that spokes read."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9]){0,31}$", var.name))
    error_message = "name must be a DNS label of at most 32 characters."
  }
}

variable "cidr" {
  description = "Block of the VPC, /16 to /24. It must overlap no spoke and no pod or service range."
  type        = string
  default     = "10.0.0.0/16"

  validation {
    condition     = can(cidrnetmask(var.cidr)) && try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)
    error_message = "cidr must be an IPv4 block without bits beyond its prefix."
  }

  validation {
    condition     = try(tonumber(split("/", var.cidr)[1]) >= 16 && tonumber(split("/", var.cidr)[1]) <= 24, false)
    error_message = "cidr must be from /16 to /24."
  }
}

variable "azs" {
  description = "Zones by name or, safer between accounts, by id (use2-az1). The order decides the addresses: append, never insert."
  type        = list(string)

  validation {
    condition     = length(var.azs) >= 2 && length(var.azs) <= 4
    error_message = "azs must name two to four zones."
  }

  validation {
    condition     = length(distinct(var.azs)) == length(var.azs)
    error_message = "azs must name each zone once."
  }
}

variable "nat" {
  description = "per-az: a NAT gateway in every zone. single: one for all, which ends everyone's egress with its zone."
  type        = string
  default     = "per-az"

  validation {
    condition     = contains(["per-az", "single"], var.nat)
    error_message = "nat must be per-az or single."
  }
}

variable "transit_gateway" {
  description = "An existing Transit Gateway by id, or the ASN of one to create."
  type = object({
    id  = optional(string)
    asn = optional(number, 64512)
  })
  default = {}

  validation {
    condition     = var.transit_gateway.asn >= 64512 && var.transit_gateway.asn <= 65534
    error_message = "transit_gateway.asn must be a private ASN: 64512 to 65534."
  }
}

variable "isolated_cidrs" {
  description = "Destinations that spokes may not reach through the hub. Without them a spoke reaches its neighbours through the hub's NAT gateway, whose subnets know the way back to every spoke."
  type        = set(string)
  default     = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"]
}

variable "spoke_accounts" {
  description = "Other accounts that attach spokes. The Transit Gateway is shared with each of them."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for account in var.spoke_accounts : can(regex("^[0-9]{12}$", account))])
    error_message = "spoke_accounts must be AWS accounts: 12 digits each."
  }
}

variable "bastion" {
  description = "How a person gets into the network. ssm opens no port."
  type = object({
    kind          = optional(string, "none")
    allowed_cidrs = optional(set(string), [])
    key_name      = optional(string)
    instance_type = optional(string, "t4g.nano")
    ami_id        = optional(string)
  })
  default = {}

  validation {
    condition     = contains(["none", "ssm", "ssh"], var.bastion.kind)
    error_message = "bastion.kind must be none, ssm or ssh."
  }

  validation {
    condition     = var.bastion.kind == "ssh" ? length(var.bastion.allowed_cidrs) > 0 : length(var.bastion.allowed_cidrs) == 0
    error_message = "bastion.allowed_cidrs must name who may connect for ssh, and nobody otherwise."
  }

  validation {
    condition     = alltrue([for cidr in var.bastion.allowed_cidrs : can(cidrnetmask(cidr)) && !endswith(cidr, "/0")])
    error_message = "bastion.allowed_cidrs must be IPv4 blocks of the people who need it, never 0.0.0.0/0."
  }
}

variable "flow_logs" {
  description = "Flow logs of the VPC: what a dropped packet is found with."
  type = object({
    enabled        = optional(bool, true)
    retention_days = optional(number, 30)
    traffic_type   = optional(string, "ALL")
  })
  default = {}

  validation {
    condition     = contains(["ALL", "REJECT", "ACCEPT"], var.flow_logs.traffic_type)
    error_message = "flow_logs.traffic_type must be ALL, REJECT or ACCEPT."
  }
}

variable "tags" {
  description = "Tags of everything, besides the provider's default_tags."
  type        = map(string)
  default     = {}
}
