#!/bin/sh
# Creates the secret files that compose mounts: random ones with new values, those of alert channels empty, to be filled in.
# Each is readable by its owner only (0400) and owned by the user that reads it, because a mounted file keeps the host's
# owner and mode. Files that exist keep their content. Needs root to set owners.
#
# usage: compose/init-secrets.sh [folder]      default: compose/secrets
set -eu
folder=${1:-$(cd "$(dirname "$0")" && pwd)/secrets}
umask 077

own() {
  chmod 0400 "$1"
  if [ "$(id -u)" -eq 0 ]; then chown "$2" "$1"; else echo "not root: $1 must be owned by $2 before it can be read in its container" >&2; fi
}
random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
secret() { # file, owner, value
  mkdir -p "$folder/$(dirname "$1")"
  if [ ! -e "$folder/$1" ]; then printf '%s' "$3" > "$folder/$1"; echo "created $1"; fi
  own "$folder/$1" "$2"
}
# The folders are entered by the Docker daemon, which is root; nobody else needs to.
mkdir -p "$folder"

# Two readers, two files, one value.
shared() { # name of the first, owner, name of the second, owner
  if [ -s "$folder/$1" ]; then value=$(cat "$folder/$1"); else value=$(random); fi
  secret "$1" "$2" "$value"
  if [ -e "$folder/$3" ] && [ "$(cat "$folder/$3")" != "$value" ]; then rm -f "$folder/$3"; fi
  secret "$3" "$4" "$value"
}
shared sparkstacker/metrics_token 1654:1654 prometheus/metrics_token 65534:65534
shared sparkstacker/console_webhook_token 1654:1654 alertmanager/console_webhook_token 65534:65534
secret grafana/admin_password 472:0 "$(random)"
secret grafana/secret_key 472:0 "$(random)"
for name in slack_webhook_url discord_webhook_url smtp_password pagerduty_routing_key opsgenie_api_key deadman_url; do
  secret "alertmanager/$name" 65534:65534 ''
done
