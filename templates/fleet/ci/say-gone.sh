#!/bin/sh
# Reads what changed-roots.sh says, and names what was deleted from the repository and still exists in AWS.
# Nothing here destroys anything: that is a command that a person gives.
set -eu

for stage in records spokes hubs; do
  while read -r of state root; do
    [ "$of $state" = "$stage gone" ] || continue
    cat <<END
$root is no longer in the repository. What it made is still in AWS. To destroy it, with your own credentials:

  git worktree add ../gone "\$(git rev-list -1 HEAD -- $root/main.tf)^"
  cd ../gone/$root
  terraform init
  terraform plan -destroy -out=destroy.tfplan    # read it
  terraform apply destroy.tfplan

END
  done <"$1"
done
