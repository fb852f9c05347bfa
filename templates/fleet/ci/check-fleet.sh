#!/bin/sh
# Holds the fleet to its blueprints, and the manifests of the clusters that changed against each other.
# usage: check-fleet.sh <what changed-roots.sh said> text|github
set -u

roots=$1
format=$2
failed=0

# 1 says that something differs; which of it may stay is decided below. Whatever else went wrong, went wrong.
fitsync render --check . --output "$format" || [ $? -eq 1 ] || failed=1
drift=$(fitsync render --check . --output json) || [ $? -eq 1 ] || failed=1
printf '%s\n' "$drift" | node "$(dirname "$0")/refuse-drift.mjs" || failed=1

while read -r of state folder; do
  [ "$of $state" = 'clusters present' ] || continue
  fitsync check "$folder" --output "$format" </dev/null || failed=1
done <"$roots"

exit "$failed"
