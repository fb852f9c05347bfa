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
  description = "Role to assume in the spoke's account; set TF_VAR_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "hub" {
  type = string
}

variable "hub_account" {
  type = string
}

variable "hub_role_arn" {
  description = "Role to assume in the hub's account; set TF_VAR_hub_role_arn where Terraform runs."
  type        = string
  default     = null
}

variable "cidr" {
  type = string
}

variable "azs" {
  type = list(string)
}

variable "masters" {
  type = number
}

variable "workers" {
  type = number
}

variable "instance" {
  type = object({
    type = string
    arch = string
  })
}

variable "k3s" {
  type = object({
    version = string
    sha256  = optional(string)
  })
}

variable "pod_cidr" {
  type = string
}

variable "service_cidr" {
  type = string
}

variable "node_ports" {
  type = object({
    http   = number
    https  = number
    status = number
  })
}

variable "health_check" {
  type = object({
    kind             = string
    interval_seconds = number
  })
}

variable "domains" {
  type = list(object({
    host    = string
    zone_id = optional(string)
  }))
}

variable "alarms" {
  type = object({
    enabled   = bool
    topic_arn = optional(string)
  })
}
