#!/bin/sh
# Turns what changed-roots.sh says into a child pipeline of GitLab: one job for each root.
# usage: gitlab-jobs.sh plan|apply < roots
set -eu

action=$1
case $action in plan | apply) ;; *) exit 2 ;; esac

echo 'include: [{ local: ci/gitlab-terraform.yml }]'
echo 'nothing: { stage: hubs, image: alpine:3.22.1, script: ["true"] }'

sed -nE 's#^(hubs|spokes|records) present ([-a-z0-9/]+)$#\1 \2#p' |
  while read -r stage root; do
    echo "'$action $root':"
    echo "  extends: .$action"
    echo "  stage: $stage"
    echo "  variables: { ROOT: '$root' }"
    if [ "$action" = apply ]; then
      echo "  resource_group: 'fleet/$root'"
    fi
  done
