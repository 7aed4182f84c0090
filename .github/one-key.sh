#!/usr/bin/env bash
# Takes an OpenPGP key from stdin and gives it to stdout as apt wants it, if it is the one whose fingerprint is told, and
# alone: one-key.sh <fingerprint>. Ends with 1 and gives nothing where it is not.
set -euo pipefail
expected=$1
key=$(mktemp)
trap 'rm -f "$key"' EXIT
cat >"$key"
# In the list a key's own fingerprint comes first, those of its subkeys after it.
given=$(gpg --show-keys --with-colons <"$key" 2>/dev/null |
  awk -F: '$1 == "pub" { own = 1 } $1 == "fpr" && own { print $10; own = 0 }') || given=""
if [ "$given" != "$expected" ]; then
  echo "The key is not the one that is expected, and is not used. Expected: $expected. Given: ${given:-no key}" >&2
  exit 1
fi
gpg --dearmor <"$key"
