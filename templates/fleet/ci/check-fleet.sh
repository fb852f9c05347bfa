#!/bin/sh
# Holds the fleet to its blueprints, and the manifests of the clusters that changed against each other.
# usage: check-fleet.sh <what changed-roots.sh said> text|github
set -u

roots=$1
format=$2
failed=0

# A folder holds what its blueprint renders: a person's edit shows here, and stops before anything is planned.
fitsync render --check . || failed=1

# Who has to approve a folder is read from the blueprints as well.
if ! fitsync codeowners . | diff -u CODEOWNERS -; then
  echo 'CODEOWNERS is not what the blueprints say: fitsync codeowners . > CODEOWNERS' >&2
  failed=1
fi

for cluster in $(sed -nE 's#^clusters present ([-a-z0-9/]+)$#\1#p' "$roots"); do
  fitsync check "$cluster" --output "$format" || failed=1
done

exit "$failed"
