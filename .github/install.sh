#!/usr/bin/env bash
# What a plan needs on a runner: the dependencies, without their install scripts, the runtime of a relay where there is
# one, and Terraform from HashiCorp's signed packages. Node.js, git, gh, jq and curl are on the runner already.
set -euo pipefail
npm ci --ignore-scripts
if grep --quiet 'gateway: "relay"' infra/environments.ts; then npm run relay:runtime; fi
keyring=/usr/share/keyrings/hashicorp.gpg
curl --silent --show-error --fail https://apt.releases.hashicorp.com/gpg | sudo gpg --dearmor --output "$keyring"
echo "deb [signed-by=$keyring] https://apt.releases.hashicorp.com $(lsb_release --codename --short) main" |
  sudo tee /etc/apt/sources.list.d/hashicorp.list >/dev/null
sudo apt-get update --quiet=2
sudo apt-get install --quiet=2 --yes 'terraform=1.11.4-*'
