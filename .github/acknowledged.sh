# To be sourced: the dangers that the commits of a range accept, by trailers "Acknowledge: <check>:<address>", as
# arguments of plan and deploy. Takes range; sets acknowledged.
: "${range:?is not set: the commits to look at, <after this one>..<up to this one>}"

acknowledged=()
# After a forced push the older end is gone: then nothing is accepted, and a danger is refused.
names=$(git log --format='%(trailers:key=Acknowledge,valueonly)' "$range") || names=""
while read -r name; do
  if [ -n "$name" ]; then acknowledged+=(--acknowledge "$name"); fi
done <<<"$names"
