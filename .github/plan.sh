#!/usr/bin/env bash
# Plans an environment and writes the comment to a file: plan.sh <environment> <range of commits> <file>.
# A danger is acknowledged by a trailer of a commit in the range: "Acknowledge: <check>:<address>".
# Ends with the exit code of the plan: 0 no change, 2 changes, 1 refused or failed.
set -euo pipefail
environment=$1 range=$2 file=$3
printf '<!-- plan:%s -->\n### 🔴 Plan for `%s`: failed before it began, see the log of the run\n' \
  "$environment" "$environment" >"$file"
acknowledged=()
while read -r name; do
  if [ -n "$name" ]; then acknowledged+=(--acknowledge "$name"); fi
done < <(git log --format='%(trailers:key=Acknowledge,valueonly)' "$range")
# shellcheck source=cloud-credentials.sh
. "$(dirname "$0")/cloud-credentials.sh"
code=0
node --import tsx infra/plan/cli.ts "$environment" --markdown "${acknowledged[@]}" >"$file.new" || code=$?
# A mistake in the arguments prints no comment.
if [ -s "$file.new" ]; then mv "$file.new" "$file"; fi
exit "$code"
