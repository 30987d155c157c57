#!/bin/sh
# Asks the registries for the digest of every image and writes images.lock (image, then digest) and compose.pinned.yaml,
# an override that runs exactly those: docker compose -f compose.yaml -f compose.pinned.yaml up -d
# Needs docker with buildx and a connection. Base images of our own Dockerfile are listed too.
set -eu
cd "$(dirname "$0")"
inspect=${IMAGE_DIGEST_COMMAND:-}
[ -n "$inspect" ] || inspect='docker buildx imagetools inspect --format {{.Manifest.Digest}}'
own=sparkstacker:

images() {
  { awk '$1 == "image:" { print $2 }' compose.yaml; awk '$1 == "FROM" { print $2 }' console/Dockerfile; } | grep -v "^$own" | sort -u
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
grep '^#' images.lock > "$work/lock"
for image in $(images); do
  digest=$($inspect "$image") || { echo "no digest for $image" >&2; exit 1; }
  case $digest in sha256:*) ;; *) echo "$image: '$digest' is no digest" >&2; exit 1 ;; esac
  echo "$image $digest" >> "$work/lock"
done
{
  echo '# Written by pin-images.sh from images.lock.'
  echo 'services:'
  awk '/^  [a-z-]+:$/ { service = $1 } $1 == "image:" { print service, $2 }' compose.yaml | while read -r service image; do
    digest=$(awk -v image="$image" '$1 == image { print $2 }' "$work/lock")
    [ -z "$digest" ] || printf '  %s\n    image: %s@%s\n' "$service" "$image" "$digest"
  done
} > "$work/pinned"
cat "$work/lock" > images.lock
cat "$work/pinned" > compose.pinned.yaml
echo "pinned $(grep -vc '^#' images.lock) images"
