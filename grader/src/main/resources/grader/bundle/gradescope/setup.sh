#!/usr/bin/env bash
# Runs once, when Gradescope builds the image: a JDK, and one grading of each starter, which proves that
# the image works, measures the reference solution for the limits and leaves the compiled tests behind.
set -euo pipefail

source="${AUTOGRADER_SOURCE:-/autograder/source}"
if ! command -v javac >/dev/null; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends openjdk-17-jdk-headless
fi

for starter in "$source"/kata/course/katas/*/; do
  code=0
  bash "$source/kata/kata" grade "$starter" || code=$?
  if [[ $code != 1 ]]; then
    echo "setup.sh: the starter $starter must be graded and fail, but kata ended with $code" >&2
    exit 1
  fi
done
