#!/bin/sh
# Turns what changed-roots.sh says into outputs of a job: hubs=["hubs/a"], …, gone=[…], plans=[…].
# Every name is of letters, digits, dashes and slashes, so quoting it is all that JSON asks for.
set -eu

lines=$(cat)

# <kind> <state>: roots as a list of JSON.
list() {
  printf '%s\n' "$lines" | sed -nE "s#^($1) $2 ([-a-z0-9/]+)\$#\"\\2\"#p" | paste -sd, -
}

for kind in hubs spokes records clusters; do
  echo "$kind=[$(list "$kind" present)]"
done
echo "plans=[$(list 'hubs|spokes|records' present)]"
echo "gone=[$(list 'hubs|spokes|records' gone)]"
