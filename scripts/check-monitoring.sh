#!/usr/bin/env bash
# Checks the shipped monitoring stack with every program that is installed, one line a check; what is missing is named.
# Debian: prometheus prometheus-alertmanager prometheus-blackbox-exporter prometheus-node-exporter caddy docker-compose yamllint, and Node 20.
# Newer ones beside them: scripts/install-monitoring-tools.sh [trixie forky]. The tests under Stack check more than this.
set -uo pipefail
cd "$(dirname "$0")/.."
tools=${SPARKSTACKER_TOOLS:-artifacts/tools}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() { # name, command...
  local name=$1
  shift
  if "$@" > "$work/said" 2>&1; then
    echo "ok    $name"
  else
    echo "FAIL  $name"
    sed 's/^/      /' "$work/said" | tail -n 20
    failed=1
  fi
}
missing() { echo "--    $1: not installed"; }

# Every version of a program: of the system, and of each unpacked suite.
versions() {
  { command -v "$1"; ls "$tools"/*/bin/"$1" 2>/dev/null; } || true
}
each() { # program, version to ask for, name, arguments...
  local program=$1 ask=$2 name=$3 found=0 path version
  shift 3
  for path in $(versions "$program"); do
    found=1
    version=$("$path" "$ask" 2>&1 | grep -oE '[0-9]+\.[0-9]+(\.[0-9]+)?' | head -n 1)
    check "$program $version: $name" "$path" "$@"
  done
  [ "$found" -eq 1 ] || missing "$program"
}

# What the configurations expect at run time: a rendered copy, with the secrets' place moved.
mkdir -p "$work/secrets/alertmanager"
for name in console_webhook_token slack_webhook_url discord_webhook_url smtp_password pagerduty_routing_key opsgenie_api_key deadman_url; do
  echo "http://127.0.0.1:1/$name" > "$work/secrets/alertmanager/$name"
done
sed -e 's/^ALERT_SLACK_CHANNEL=.*/ALERT_SLACK_CHANNEL=#trading/' -e 's/^\(ALERT_EMAIL[A-Z_]*\)=.*/\1=a@example.org/' \
  -e 's/^\(ALERT_DISCORD\|ALERT_PAGERDUTY\|ALERT_OPSGENIE\|ALERT_DEADMAN\)=.*/\1=on/' \
  -e 's/^SMTP_SMARTHOST=.*/SMTP_SMARTHOST=mail.example.org:587/' -e 's/^SMTP_FROM=.*/SMTP_FROM=b@example.org/' compose/.env.example > "$work/.env"
check 'render-config.sh: no channel' env ENV_FILE=compose/.env.example SECRETS_DIR="$work/secrets" compose/render-config.sh "$work/none"
check 'render-config.sh: every channel' env ENV_FILE="$work/.env" SECRETS_DIR="$work/secrets" compose/render-config.sh "$work/all"
mkdir -p "$work/prometheus"
cp -r compose/prometheus/rules "$work/all/prometheus/targets" "$work/prometheus/"
sed "s#/run/secrets#$work/secrets/alertmanager#; s#metrics_token#console_webhook_token#" compose/prometheus/prometheus.yml > "$work/prometheus/prometheus.yml"

each promtool --version 'check rules' check rules compose/prometheus/rules/*.yml
each promtool --version 'test rules' test rules compose/prometheus/tests/*.test.yml
each promtool --version 'check config' check config "$work/prometheus/prometheus.yml"
found=0
for path in $(versions amtool); do
  version=$("$path" --version 2>&1 | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
  if dpkg --compare-versions "$version" lt 0.28; then echo "--    amtool $version: too old for secrets in files"; continue; fi
  found=1
  for channels in none all; do check "amtool $version: check-config, channels: $channels" "$path" check-config "$work/$channels/alertmanager/alertmanager.yml"; done
  check "amtool $version: a critical alert goes to console and critical" "$path" config routes test --config.file="$work/all/alertmanager/alertmanager.yml" --verify.receivers=console,critical alertname=TradingEngineDown severity=critical
  check "amtool $version: an escalation goes to its own step" "$path" config routes test --config.file="$work/all/alertmanager/alertmanager.yml" --verify.receivers=escalation-l2 alertname=CriticalAlertUnacknowledged severity=critical escalation=l2
done
[ "$found" -eq 1 ] || missing 'amtool 0.28 or later'
each prometheus-blackbox-exporter --version 'check config' --config.check --config.file compose/blackbox/blackbox.yml
each docker-compose version 'compose.yaml' -f compose/compose.yaml config -q
each docker-compose version 'compose.yaml with compose.hostnet.yaml' -f compose/compose.yaml -f compose/compose.hostnet.yaml config -q
each docker-compose version 'profile alloy' --profile alloy -f compose/compose.yaml config -q
each docker-compose version 'profile promtail' --profile promtail -f compose/compose.yaml config -q
each caddy version 'validate' validate --config compose/caddy/Caddyfile --adapter caddyfile
if command -v yamllint > /dev/null; then check 'yamllint' yamllint -d '{extends: relaxed, rules: {line-length: disable}}' compose grafana; else missing yamllint; fi

if command -v node > /dev/null; then
  check 'dashboards: committed as built' sh -c "node grafana/build/build.mjs '$work/dashboards' && diff -r '$work/dashboards' grafana/dashboards"
  for tool in grafana-schema lezer; do
    [ -d "tests/tools/$tool/node_modules" ] || check "npm ci: $tool" npm --prefix "tests/tools/$tool" ci --no-audit --no-fund
  done
  check 'dashboards: Grafana schema' node tests/tools/grafana-schema/check.mjs grafana/dashboards
  cat > "$work/queries.cjs" <<'SCRIPT'
const { readFileSync, readdirSync } = require('node:fs');
const queries = readdirSync('grafana/dashboards', { recursive: true }).filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(`grafana/dashboards/${name}`, 'utf8')).panels)
  .flatMap((panel) => panel.targets ?? []).filter((target) => target.datasource.type === process.argv[2])
  .map((target) => target.expr.replace(/\$__\w+/g, '5m').replace(/\$\w+/g, 'x'));
if (process.argv[3] !== 'rules') console.log(queries.join('\n'));
else console.log(`groups:\n  - name: queries\n    rules:\n${queries.map((query, i) => `      - {record: query${i}, expr: ${JSON.stringify(query)}}`).join('\n')}`);
SCRIPT
  node "$work/queries.cjs" prometheus rules > "$work/queries.yml"
  each promtool --version 'queries of the dashboards' check rules "$work/queries.yml"
  node "$work/queries.cjs" prometheus > "$work/promql"
  check "PromQL: $(wc -l < "$work/promql") queries" sh -c "node tests/tools/lezer/check.mjs promql < '$work/promql'"
  grep -h -A1 'expr: >-' compose/loki/rules/fake/*.yml | grep -v -e 'expr:' -e '^--' | sed 's/^ *//' > "$work/logql"
  node "$work/queries.cjs" loki >> "$work/logql"
  check "LogQL: $(wc -l < "$work/logql") queries" sh -c "node tests/tools/lezer/check.mjs logql < '$work/logql'"
else
  missing 'node: dashboards'
fi
exit "$failed"
