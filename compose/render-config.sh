#!/bin/sh
# Writes the configuration files that depend on .env: Alertmanager's (only the channels that are set), the links in its
# messages, and Prometheus' targets that not every installation has. Run it after each change of .env.
#
# usage: compose/render-config.sh [output folder]      default: compose/rendered
# ENV_FILE and SECRETS_DIR name other places than compose/.env and compose/secrets.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/rendered}
env_file=${ENV_FILE:-$here/.env}
secrets=${SECRETS_DIR:-$here/secrets}
fail() { echo "render-config: $*" >&2; exit 1; }
[ -f "$env_file" ] || fail "$env_file does not exist; copy .env.example to it."

# Values are read as text, never run. Quotes around a value are taken off, as compose does.
value() {
  sed -n "s/^$1=//p" "$env_file" | tail -n 1 | sed -e 's/[[:space:]]*$//' -e "s/^'\(.*\)'\$/\1/" -e 's/^"\(.*\)"$/\1/'
}
plain() {
  case $2 in *[\'\"\\\`\$\{\}\ ]*) fail "$1 is '$2': quotes, backslashes, braces, dollars and spaces are not allowed." ;; esac
}
for key in SITE_ADDRESS RUNBOOK_BASE_URL ALERT_SLACK_CHANNEL ALERT_EMAIL_TO ALERT_EMAIL_SECOND ALERT_EMAIL_MANAGEMENT \
  SMTP_SMARTHOST SMTP_FROM SMTP_REQUIRE_TLS SMTP_USERNAME; do
  plain "$key" "$(value "$key")"
done

site=$(value SITE_ADDRESS)
case $site in '' | */* | *:*) fail "SITE_ADDRESS is '$site'; allowed is a bare host name, like localhost or console.example.org." ;; esac

set_channels=
channel() { set_channels="$set_channels $1"; }
needs_secret() {
  [ -s "$secrets/alertmanager/$2" ] || fail "$1 is set, but $secrets/alertmanager/$2 is missing or empty; put the secret there."
}
switch() {
  case $(value "$1") in
    on) needs_secret "$1" "$3"; channel "$2" ;;
    '' | off) ;;
    *) fail "$1 is '$(value "$1")'; allowed are on, off and nothing." ;;
  esac
}
address() {
  case $(value "$1") in
    '') ;;
    ?*@?*) [ -n "$(value SMTP_SMARTHOST)" ] && [ -n "$(value SMTP_FROM)" ] || fail "$1 is set, but SMTP_SMARTHOST (host:port) or SMTP_FROM is empty."
      channel "$2" ;;
    *) fail "$1 is '$(value "$1")', which is no email address." ;;
  esac
}
if [ -n "$(value ALERT_SLACK_CHANNEL)" ]; then needs_secret ALERT_SLACK_CHANNEL slack_webhook_url; channel slack; fi
switch ALERT_DISCORD discord discord_webhook_url
switch ALERT_PAGERDUTY pagerduty pagerduty_routing_key
switch ALERT_OPSGENIE opsgenie opsgenie_api_key
switch ALERT_DEADMAN deadman deadman_url
address ALERT_EMAIL_TO email
address ALERT_EMAIL_SECOND email_second
address ALERT_EMAIL_MANAGEMENT email_management
case $set_channels in *email*) channel smtp ;; esac
if [ -n "$(value SMTP_USERNAME)" ]; then needs_secret SMTP_USERNAME smtp_password; channel smtp_login; fi
case $(value SMTP_REQUIRE_TLS) in true | false) ;; *) fail "SMTP_REQUIRE_TLS is '$(value SMTP_REQUIRE_TLS)'; allowed are true and false." ;; esac
needs_secret 'the console' console_webhook_token

agent=
for profile in $(value COMPOSE_PROFILES | tr ',' ' '); do
  case $profile in
    alloy | promtail) [ -z "$agent" ] || fail "COMPOSE_PROFILES names alloy and promtail; every line would arrive twice. Name one."
      agent=$profile ;;
  esac
done
[ -n "$agent" ] || fail "COMPOSE_PROFILES names neither alloy nor promtail; no log would be collected."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk -v set_channels="$set_channels" '
  BEGIN { n = split(set_channels, words, " "); for (i = 1; i <= n; i++) isset[words[i]] = 1; depth = 0; kept[0] = 1 }
  /^ *# (if|unless) / {
    any = 0
    for (i = 3; i <= NF; i++) if ($i in isset) any = 1
    depth++; kept[depth] = kept[depth - 1] && ($2 == "if" ? any : !any); next
  }
  /^ *# end$/ { if (depth == 0) { print "end without if in line " NR > "/dev/stderr"; exit 1 } depth--; next }
  kept[depth] && NR > 3 { print }
  END { if (depth != 0) { print "if without end" > "/dev/stderr"; exit 1 } }
' "$here/alertmanager/alertmanager.template.yml" > "$work/alertmanager.yml"
for key in SMTP_SMARTHOST SMTP_FROM SMTP_REQUIRE_TLS SMTP_USERNAME ALERT_SLACK_CHANNEL ALERT_EMAIL_TO ALERT_EMAIL_SECOND ALERT_EMAIL_MANAGEMENT; do
  text=$(value "$key" | sed 's/[&|]/\\&/g')
  sed "s|\${$key}|$text|g" "$work/alertmanager.yml" > "$work/next" && mv "$work/next" "$work/alertmanager.yml"
done
! grep -n '\${' "$work/alertmanager.yml" >&2 || fail "these lines name a variable that is not filled in."

mkdir -p "$out/alertmanager/templates" "$out/prometheus/targets"
cp "$here"/alertmanager/templates/*.tmpl "$out/alertmanager/templates/"
cat > "$out/alertmanager/templates/links.tmpl" <<LINKS
{{ define "sparkstacker.public" }}https://$site{{ end }}
{{ define "sparkstacker.runbooks" }}$(value RUNBOOK_BASE_URL){{ end }}
LINKS
# In place: the folders are mounted, so they must stay the same folders.
cat "$work/alertmanager.yml" > "$out/alertmanager/alertmanager.yml"

rm -f "$out/prometheus/targets/"*.yml
case $agent in alloy) port=12345 ;; promtail) port=9080 ;; esac
echo "- targets: [$agent:$port]" > "$out/prometheus/targets/$agent.yml"
if [ "$site" != localhost ]; then
  printf -- '- labels: {module: https_public}\n  targets: ["https://%s/healthz"]\n' "$site" > "$out/prometheus/targets/public.yml"
fi
echo "channels:${set_channels:- none but the console}; log agent: $agent"
case $set_channels in *deadman*) ;; *) echo "No dead man's switch: if this machine stops, nobody is told." ;; esac
