#!/usr/bin/env bash
# Plans an environment and writes the comment to a file: plan.sh <environment> <range of commits> <file>.
# Ends with the exit code of the plan: 0 no change, 2 changes, 1 refused or failed.
set -euo pipefail
environment=$1 range=$2 file=$3
# shellcheck disable=SC2016 # The backticks are Markdown.
printf '<!-- plan:%s -->\n### 🔴 Plan for `%s`: failed before it began, see the log of the run\n' \
  "$environment" "$environment" >"$file"
# shellcheck source=.github/acknowledged.sh
. "$(dirname "$0")/acknowledged.sh"
# shellcheck source=.github/cloud-credentials.sh
. "$(dirname "$0")/cloud-credentials.sh"
code=0
node --import tsx infra/plan/cli.ts "$environment" --markdown "${acknowledged[@]}" >"$file.new" || code=$?
# A mistake in the arguments prints no comment.
if [ -s "$file.new" ]; then mv "$file.new" "$file"; fi
exit "$code"
