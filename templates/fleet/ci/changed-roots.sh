#!/bin/sh
# Says what of the fleet differs between two commits, one line each:
#   hubs present hubs/<hub>             a Terraform root to plan and apply
#   spokes gone spokes/<spoke>          one that is no longer there
#   clusters present clusters/<spoke>   manifests to check
# usage: changed-roots.sh <base commit, or '' for everything> <commit>
set -eu

base=$1
head=$2

is_commit() {
  case $1 in '' | *[!0-9a-f]*) return 1 ;; esac
  [ "${#1}" -eq 40 ] && git cat-file -e "$1^{commit}" 2>/dev/null
}

# A line break in a name becomes a question mark, which is part of no name below.
as_lines() {
  tr '\n\000' '?\n'
}

# Names go into commands and addresses later, so they are held to what the renderer writes.
label='[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?'
root="(hubs/$label|spokes/$label|records/$label/$label/$label)"

roots_of() {
  sed -nE "s#^$root/main\\.tf\$#\\1#p"
}

is_commit "$head" || {
  echo "changed-roots: '$head' is no commit of this clone" >&2
  exit 2
}

files=$(git ls-tree -r -z --name-only "$head" | as_lines)
roots=$(printf '%s\n' "$files" | roots_of)

# Terraform runs what stands in a root, and providers that were committed with it. A root without its list of rendered
# files is one that `fitsync render --check` would pass by.
strange=$(
  printf '%s\n' "$files" | grep -E '^(hubs|spokes|records)/.*\.tf(\.json)?$' | grep -Ev "^$root/[^/]+$" || true
  printf '%s\n' "$files" | grep -E '(^|/)(\.terraform|terraform\.d)/' || true
  for each in $roots; do
    printf '%s\n' "$files" | grep -Fqx "$each/.fitsync/manifest.json" || echo "$each (no .fitsync/manifest.json)"
  done
)
if [ -n "$strange" ]; then
  echo 'changed-roots: Terraform where FitSync renders none:' >&2
  printf '%s\n' "$strange" | LC_ALL=C tr -c '[:print:]\n' '?' >&2
  exit 1
fi

if is_commit "$base"; then
  changed=$(git diff --name-only --no-renames -z "$base" "$head" | as_lines)
  before=$(git ls-tree -r -z --name-only "$base" | as_lines | roots_of)
else
  # No commit to compare with, such as the first run or a branch that was rewritten.
  changed=$files
  before=
fi

touched=$(
  {
    printf '%s\n' "$changed" | sed -nE \
      -e "s#^$root/.*#\\1#p" \
      -e "s#^clusters/($label)/platform/.*#spokes/\\1#p"
    if printf '%s\n' "$changed" | grep -q '^modules/hub/'; then
      printf '%s\n' "$roots" | grep '^hubs/' || true
    fi
    if printf '%s\n' "$changed" | grep -q '^modules/spoke/'; then
      printf '%s\n' "$roots" | grep '^spokes/' || true
    fi
  } | sort -u
)

for each in $touched; do
  if printf '%s\n' "$roots" | grep -Fqx "$each"; then
    echo "${each%%/*} present $each"
  elif printf '%s\n' "$before" | grep -Fqx "$each"; then
    echo "${each%%/*} gone $each"
  fi
done

clusters=$(printf '%s\n' "$changed" | sed -nE "s#^(clusters/$label)/.*#\\1#p" | sort -u)
for each in $clusters; do
  if printf '%s\n' "$files" | grep -q "^$each/"; then
    echo "clusters present $each"
  fi
done
