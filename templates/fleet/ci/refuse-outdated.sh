#!/bin/sh
# Fails where a root, or what it reads, is another one on the branch by now: applying it would bring back what was there
# before. The run of the newer commit applies it.
# usage: refuse-outdated.sh <root> <commit of this run> <head of the branch>
set -eu

root=$1
platform=
case $root in spokes/*) platform="clusters/${root#spokes/}/platform" ;; esac

git diff --quiet "$2" "$3" -- "$root" modules ${platform:+"$platform"} || {
  echo "$root has changed on the branch since; apply it in the run of its newest commit." >&2
  exit 1
}
