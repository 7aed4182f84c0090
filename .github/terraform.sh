#!/usr/bin/env bash
# Installs Terraform on a runner, from HashiCorp's packages, signed with the key that
# https://www.hashicorp.com/trust/security names.
set -euo pipefail
keyring=/usr/share/keyrings/hashicorp.gpg
curl --silent --show-error --fail https://apt.releases.hashicorp.com/gpg |
  "$(dirname "$0")/one-key.sh" 798AEC654E5C15428C8E42EEAA16FCBCA621E701 |
  sudo tee "$keyring" >/dev/null
echo "deb [signed-by=$keyring] https://apt.releases.hashicorp.com $(lsb_release --codename --short) main" |
  sudo tee /etc/apt/sources.list.d/hashicorp.list >/dev/null
sudo apt-get update --quiet=2
sudo apt-get install --quiet=2 --yes terraform=1.11.4-1
