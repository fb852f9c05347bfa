#!/bin/sh
# Holds the fleet to its blueprints, and the manifests of the clusters that changed against each other.
# usage: check-fleet.sh <what changed-roots.sh said> text|github
set -u

roots=$1
format=$2
failed=0

# A folder holds what its blueprint renders: a person's edit shows here, and stops before anything is planned.
fitsync render --check . --output "$format" || failed=1

while read -r of state folder; do
  [ "$of $state" = 'clusters present' ] || continue
  fitsync check "$folder" --output "$format" </dev/null || failed=1
done <"$roots"

exit "$failed"
