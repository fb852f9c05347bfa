#!/bin/sh
# Plans or applies one Terraform root of the fleet.
# usage: terraform-root.sh plan|apply <root>
# FLEET_ROLE: name of a role to assume in the account that the root names; without it the job's own credentials are used.
set -eu

action=$1
root=$2

label='[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?'
refuse() {
  echo "terraform-root: '$root' is no root of the fleet" >&2
  exit 2
}
# Line by line is how grep looks, so a line break must not get there.
case $root in *[!-a-z0-9/]*) refuse ;; esac
printf '%s\n' "$root" | grep -Eqx "hubs/$label|spokes/$label|records/$label/$label/$label" || refuse

case $action in
plan | apply) ;;
*)
  echo "terraform-root: '$action' is neither plan nor apply; destroying is for people" >&2
  exit 2
  ;;
esac

export TF_IN_AUTOMATION=1 TF_INPUT=0
cd "$root"

# Twelve digits or nothing: a role's name is never made of anything else.
account_of() {
  sed -nE "s/^  \"$1\": \"([0-9]{12})\",?\$/\\1/p" terraform.tfvars.json
}

role_in() {
  if [ -n "$1" ] && [ -n "${FLEET_ROLE:-}" ]; then
    echo "arn:${FLEET_PARTITION:-aws}:iam::$1:role/$FLEET_ROLE"
  fi
}

role=$(role_in "$(account_of account)")
hub_role=$(role_in "$(account_of hub_account)")
if [ -n "$role" ]; then export TF_VAR_role_arn="$role"; fi
if [ -n "$hub_role" ]; then export TF_VAR_hub_role_arn="$hub_role"; fi

terraform init
terraform validate

if [ "$action" = plan ]; then
  # Whoever plans may read the state, and neither write the lock beside it nor read again what was made: among that are the
  # tokens of clusters. What has changed in AWS by itself shows when it is applied.
  terraform plan -lock=false -refresh=false
else
  terraform plan -lock-timeout=10m -out=fleet.tfplan
  terraform apply -lock-timeout=10m fleet.tfplan
fi
