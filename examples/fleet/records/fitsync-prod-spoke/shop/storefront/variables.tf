# Rendered from blueprint.yaml. To change it, run the template again: an update stops at a file edited by hand.

variable "host" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "load_balancer" {
  type = string
}

variable "region" {
  type = string
}

variable "hub_account" {
  description = "The only account to work in; null where the hub's blueprint is not in the repository."
  type        = string
  default     = null
}

variable "hub_role_arn" {
  description = "Role to assume in the hub's account; set TF_VAR_hub_role_arn where Terraform runs."
  type        = string
  default     = null
}
