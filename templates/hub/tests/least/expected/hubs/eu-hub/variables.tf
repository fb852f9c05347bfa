# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

variable "name" {
  type = string
}

variable "account" {
  type = string
}

variable "region" {
  type = string
}

variable "role_arn" {
  description = "Role to assume in the account; set TF_VAR_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "cidr" {
  type = string
}

variable "azs" {
  type = list(string)
}

variable "nat" {
  type = string
}

variable "bastion" {
  type = object({
    kind          = string
    allowed_cidrs = optional(set(string), [])
  })
}

variable "transit_gateway" {
  type = object({
    id  = optional(string)
    asn = optional(number, 64512)
  })
}

variable "spoke_accounts" {
  type = set(string)
}
