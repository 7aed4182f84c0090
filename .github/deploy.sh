#!/usr/bin/env bash
# Deploys an environment and adds what was said of it to a file: deploy.sh <environment> <range of commits> <file>.
# What is applied is the very plan that was judged; a refused one applies nothing.
# Ends with the exit code of the deploy: 0 deployed, or nothing to change, 1 refused or failed.
set -euo pipefail
environment=$1 range=$2 file=$3
# shellcheck source=.github/acknowledged.sh
. "$(dirname "$0")/acknowledged.sh"
# shellcheck source=.github/cloud-credentials.sh
. "$(dirname "$0")/cloud-credentials.sh"
log=$(mktemp)
code=0
npm run --silent deploy -- "$environment" --auto-approve "${acknowledged[@]}" 2>&1 | tee "$log" || code=$?
{
  echo "### Deploy of $environment: exit code $code"
  echo '````text'
  # GitHub takes 1 MiB.
  head --bytes=1000000 "$log"
  echo '````'
} >>"$file"
exit "$code"
