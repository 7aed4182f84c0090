#!/usr/bin/env bash
# What a plan needs on a runner: the dependencies, without their install scripts, the runtime of a relay where there is
# one, and Terraform. Node.js, git, gh, gpg, jq and curl are on the runner already.
set -euo pipefail
npm ci --ignore-scripts
if grep --quiet 'gateway: "relay"' infra/environments.ts; then npm run relay:runtime; fi
"$(dirname "$0")/terraform.sh"
