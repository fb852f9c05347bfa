variable "name" {
  description = "Name of the spoke. With '-https' and '-nlb' it must fit into the 32 characters of a target group."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9]){0,25}$", var.name)) && !startswith(var.name, "internal-")
    error_message = "name must be a DNS label of at most 26 characters that does not begin with internal-."
  }
}

variable "account" {
  description = "The spoke's AWS account. Another one than the hub's attaches by RAM."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "account must be 12 digits."
  }
}

variable "hub" {
  description = "What the hub's module gives as `hub`."
  type = object({
    name                          = string
    account                       = string
    vpc_id                        = string
    cidr                          = string
    public_subnets                = map(object({ id = string, cidr = string }))
    public_route_tables           = map(string)
    transit_gateway_id            = string
    transit_gateway_attachment_id = string
    attachment_zone_ids           = list(string)
    hub_route_table_id            = string
    spokes_route_table_id         = string
  })

  validation {
    condition     = length(setsubtract(keys(var.hub.public_subnets), var.hub.attachment_zone_ids)) == 0
    error_message = "Every zone of the load balancer needs a subnet of the hub's attachment: from another zone nothing reaches the Transit Gateway."
  }
}

variable "cidr" {
  description = "Block of the VPC, /16 to /24. It must overlap no other network: an overlapping block does not propagate."
  type        = string

  validation {
    condition     = can(cidrnetmask(var.cidr)) && try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)
    error_message = "cidr must be an IPv4 block without bits beyond its prefix."
  }

  validation {
    condition     = try(tonumber(split("/", var.cidr)[1]) >= 16 && tonumber(split("/", var.cidr)[1]) <= 24, false)
    error_message = "cidr must be from /16 to /24."
  }

  validation {
    condition     = var.cidr != var.hub.cidr
    error_message = "cidr must not be the hub's."
  }
}

variable "azs" {
  description = "Zones of the nodes by name or, safer between accounts, by id (use2-az1). The order decides the addresses: append, never insert."
  type        = list(string)

  validation {
    condition     = length(var.azs) >= 1 && length(var.azs) <= 4 && length(distinct(var.azs)) == length(var.azs)
    error_message = "azs must name one to four zones, each once."
  }
}

variable "masters" {
  description = "1, or 3 for a control plane that outlives one of them."
  type        = number
  default     = 1

  validation {
    condition     = contains([1, 3], var.masters)
    error_message = "masters must be 1 or 3."
  }

  validation {
    condition     = !(var.masters == 3 && length(var.azs) == 2)
    error_message = "3 masters need one zone or three: of two, one holds the majority and takes the cluster with it."
  }
}

variable "workers" {
  description = "Nodes besides the masters, which take pods too."
  type        = number
  default     = 1

  validation {
    condition     = var.workers >= 0 && var.workers <= 100 && floor(var.workers) == var.workers
    error_message = "workers must be a whole number from 0 to 100."
  }

  validation {
    # The last address of a worker, 20 + n, has to be in its subnet, before the broadcast address.
    condition     = try(19 + var.workers <= pow(2, 32 - max(24, min(27, tonumber(split("/", var.cidr)[1]) + 3))) - 2, false)
    error_message = "That many workers do not fit into the subnets of this cidr: choose a larger block."
  }
}

variable "instance" {
  description = "The machines. Without ami_id the newest Amazon Linux 2023 at the first apply; a node keeps the image it was made with."
  type = object({
    type             = optional(string, "t3.medium")
    arch             = optional(string, "x86_64")
    ami_id           = optional(string)
    root_volume_gib  = optional(number, 30)
    state_volume_gib = optional(number, 20)
  })
  default = {}

  validation {
    condition     = contains(["x86_64", "arm64"], var.instance.arch)
    error_message = "instance.arch must be x86_64 or arm64."
  }
}

variable "k3s" {
  description = "The release, its binary's SHA-256 (absent: the release's own list of checksums), and whether its images are fetched with it instead of from a registry."
  type = object({
    version = string
    sha256  = optional(string)
    airgap  = optional(bool, true)
  })

  validation {
    condition     = can(regex("^v1\\.[0-9]{2}\\.[0-9]{1,2}\\+k3s[0-9]$", var.k3s.version))
    error_message = "k3s.version must be a release of K3s such as v1.35.1+k3s1."
  }

  validation {
    condition     = var.k3s.sha256 == null || can(regex("^[0-9a-f]{64}$", var.k3s.sha256))
    error_message = "k3s.sha256 must be 64 hexadecimal digits."
  }
}

variable "pod_cidr" {
  description = "Block of the pods."
  type        = string
  default     = "10.42.0.0/16"
}

variable "service_cidr" {
  description = "Block of the Services."
  type        = string
  default     = "10.43.0.0/16"
}

variable "tls_sans" {
  description = "More names and addresses of the API server, besides the masters' own."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for name in var.tls_sans : can(regex("^[A-Za-z0-9.:-]{1,253}$", name))])
    error_message = "tls_sans must be host names or addresses."
  }
}

variable "node_ports" {
  description = "NodePorts of the Istio ingress gateway."
  type = object({
    http   = optional(number, 30080)
    https  = optional(number, 30443)
    status = optional(number, 30021)
  })
  default = {}

  validation {
    condition     = alltrue([for port in values(var.node_ports) : port >= 30000 && port <= 32767])
    error_message = "node_ports must be from 30000 to 32767."
  }

  validation {
    condition     = length(distinct(values(var.node_ports))) == 3
    error_message = "node_ports must be three different ports."
  }
}

variable "health_check" {
  description = "tcp asks the NodePort of HTTP, which opens with the first Gateway. status asks Envoy's readiness, which stays green while that port refuses."
  type = object({
    kind             = optional(string, "tcp")
    interval_seconds = optional(number, 10)
    threshold        = optional(number, 3)
  })
  default = {}

  validation {
    condition     = contains(["tcp", "status"], var.health_check.kind)
    error_message = "health_check.kind must be tcp or status."
  }

  validation {
    condition     = var.health_check.interval_seconds >= 5 && var.health_check.interval_seconds <= 300
    error_message = "health_check.interval_seconds must be from 5 to 300."
  }
}

variable "public_cidrs" {
  description = "Who may reach the load balancer."
  type        = set(string)
  default     = ["0.0.0.0/0"]
}

variable "api_cidrs" {
  description = "Who may reach the API server (6443); absent: the hub, where Backstage and the bastion come from."
  type        = set(string)
  default     = null
}

variable "deregistration_delay" {
  description = "Seconds that a node keeps its connections while it leaves the target groups."
  type        = number
  default     = 120
}

variable "deletion_protection" {
  description = "Guards the load balancer, whose name is in people's DNS."
  type        = bool
  default     = true
}

variable "domains" {
  description = "Hosts of the spoke. With zone_id the hub's account gets the Route 53 record."
  type = list(object({
    host    = string
    zone_id = optional(string)
  }))
  default = []
}

variable "alarms" {
  description = "CloudWatch alarms of the load balancer, and the SNS topic that hears of them."
  type = object({
    enabled         = optional(bool, true)
    topic_arn       = optional(string)
    max_resets      = optional(number, 100)
    max_connections = optional(number, 50000)
  })
  default = {}
}

variable "etcd_snapshots" {
  description = "When K3s copies etcd to S3 and how many copies it keeps."
  type = object({
    schedule  = optional(string, "0 */6 * * *")
    retention = optional(number, 28)
  })
  default = {}

  validation {
    condition     = can(regex("^[0-9*/, -]{9,60}$", var.etcd_snapshots.schedule))
    error_message = "etcd_snapshots.schedule must be a cron expression of five fields."
  }
}

variable "token_version" {
  description = "Raise it to write new tokens. K3s has to be told too (k3s token rotate): see the README."
  type        = number
  default     = 1
}

variable "token_kms_key_arn" {
  description = "KMS key of the tokens; absent: the account's own for SSM."
  type        = string
  default     = null
}

variable "registry_mirror" {
  description = "Host of a pull-through cache for docker.io, and the prefix that it adds. Pulls of every spoke share the hub's NAT addresses, and so their limits."
  type = object({
    host   = string
    prefix = string
  })
  default = null

  validation {
    condition     = var.registry_mirror == null || try(can(regex("^[a-z0-9.-]+$", var.registry_mirror.host)) && can(regex("^[a-z0-9/._-]+$", var.registry_mirror.prefix)), false)
    error_message = "registry_mirror must be a host name and a repository prefix."
  }
}

variable "ecr_credential_provider" {
  description = "The kubelet's plugin for ECR: the release of cloud-provider-aws, and the SHA-256 of its binary (absent: the one published beside it)."
  type = object({
    version = optional(string, "v1.31.0")
    sha256  = optional(string)
  })
  default = {}

  validation {
    condition     = can(regex("^v1\\.[0-9]{2}\\.[0-9]{1,2}$", var.ecr_credential_provider.version))
    error_message = "ecr_credential_provider.version must be a release of cloud-provider-aws such as v1.31.0."
  }
}

variable "bootstrap_manifests" {
  description = "What the first master applies once, in the order of the names, each after the one before is there: file name to content. Day two belongs to GitOps."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.bootstrap_manifests) : can(regex("^[0-9]{2}-[a-z0-9-]+\\.yaml$", name))])
    error_message = "bootstrap_manifests must have names such as 10-istio-base.yaml."
  }
}

variable "tags" {
  description = "Tags of everything, besides the provider's default_tags."
  type        = map(string)
  default     = {}
}
