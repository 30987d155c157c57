#!/usr/bin/env bash
# Attacks a console on loopback with programs of others: wapiti and nikto with a signed-in browser's session, sqlmap with
# a token. Every finding that tests/tools/security/accepted.txt doesn't name with a reason fails it. About two minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$PWD/${1:-SparkStacker.Console/bin/Debug/net10.0/SparkStacker.Console.dll}
accepted=$PWD/tests/tools/security/accepted.txt
for tool in wapiti sqlmap curl perl; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install wapiti sqlmap curl perl"; exit 1; }
done
nikto=${SPARKSTACKER_TOOLS:-$PWD/artifacts/tools}/nikto
[ -f "$nikto/usr/bin/nikto" ] || { echo "nikto is missing: scripts/install-nikto.sh"; exit 1; }
perl -MLW2 -MJSON::PP -MNet::SSLeay -e 1 2>/dev/null || { echo "nikto needs more: apt-get install libwhisker2-perl libjson-pp-perl libnet-ssleay-perl"; exit 1; }

work=$(mktemp -d)
console=
finish() {
  [ -z "$console" ] || kill "$console" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

email=admin@example.com
password=Only-for-this-check-1
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
mkdir "$work/data"
(
  cd "$work"
  exec env SparkStacker__DataDirectory="$work/data" SparkStacker__Admin__Email=$email SparkStacker__Admin__Password=$password \
    SparkStacker__Market__Source=replay dotnet "$program" --urls "$address" >"$work/console.log" 2>&1
) &
console=$!
for _ in $(seq 120); do
  curl -sf "$address/readyz" >/dev/null && break
  kill -0 "$console" || { cat "$work/console.log"; exit 1; }
  sleep 0.5
done

# As a browser does: the form's token and its name, then the cookie.
page=$(curl -s -c "$work/jar" "$address/login")
field() { grep -o "<input[^>]*name=\"$1\"[^>]*>" <<<"$page" | grep -o 'value="[^"]*"' | head -n 1 | cut -d '"' -f 2; }
curl -s -o /dev/null -b "$work/jar" -c "$work/jar" "$address/login" \
  --data-urlencode "__RequestVerificationToken=$(field __RequestVerificationToken)" --data-urlencode "_handler=$(field _handler)" \
  --data-urlencode "Input.Email=$email" --data-urlencode "Input.Password=$password"
# Both: without the antiforgery cookie no form would get any further than that.
cookie=$(awk 'NF == 7 { printf "%s%s=%s", (n++ ? "; " : ""), $6, $7 }' "$work/jar")
[[ $cookie == *sparkstacker=* ]] || { echo "The sign-in for the check failed."; exit 1; }
token=$(curl -s "$address/api/v1/auth/token" -H 'Content-Type: application/json' -d "{\"email\":\"$email\",\"password\":\"$password\"}" |
  /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["accessToken"])')

# Left out: signing out, which would end the session that the rest needs, circuits, and files that are the same for everybody.
starts=(/ /strategies /strategies/macd_eth_usd /positions /orders /trades /backtests /risk '/alerts?state=firing' /infrastructure /system /admin/users
  '/admin/audit?actor=a&action=b&from=2025-01-01T00:00&before=5' '/admin/audit.csv?actor=a' /account '/account?result=x' '/login?returnUrl=/risk' '/verify?returnUrl=/account'
  '/api/v1/trades?strategy=a&symbol=b&limit=5' '/api/v1/orders?state=open&from=2025-01-01' '/api/v1/audit?actor=a&action=b' '/api/v1/alerts?name=a&severity=b'
  '/api/v1/markets/ETH-USD/candles?interval=1m&limit=5' '/api/v1/strategies/compare?ids=a' '/api/v1/tokens?owner=me' /openapi/v1.json /auth/verify /healthz /metrics)
arguments=()
for start in "${starts[@]}"; do arguments+=(-s "$address$start"); done
for left in '/sign-out*' '/_blazor*' '/_framework/*' '/lib/*' '/css/*' '/js/*' '/_content/*' '/swagger/*'; do arguments+=(-x "$address$left"); done
/usr/bin/python3 tests/tools/security/wapiti.py -u "$address/" "${arguments[@]}" --scope domain -d 4 --max-links-per-page 60 --max-scan-time 60 --max-attack-time 20 -t 5 \
  -m backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss \
  -H "Cookie: $cookie" --flush-session --store-session "$work/wapiti" --store-config "$work/wapiti-config" --no-bugreport -v 0 -f json -o "$work/wapiti.json" \
  >"$work/wapiti.log" 2>&1 &
scan=$!

attack() {
  sqlmap -u "$address/api/v1/$1" --headers="Authorization: Bearer $token" --batch --level 1 --risk 1 --disable-coloring --flush-session --timeout 10 --retries 1 --time-sec 2 \
    --ignore-code 400 --output-dir "$work/sqlmap" >"$work/sqlmap.$2.log" 2>&1 || true
}
attack 'trades?strategy=macd_eth_usd&symbol=ETH-USD&limit=5' trades
attack 'audit?actor=admin&action=sign_in&limit=5' audit

# Its configuration for this run: where it is unpacked, no questions, nothing sent to its makers, the session's cookies.
lib=$nikto/var/lib/nikto
{
  grep -E '^(@@|USERAGENT=|RFIURL=|DEFAULTHTTPVER=|CHECKMETHODS=|MAX_WARN=)' "$nikto/etc/nikto/config.txt"
  printf '%s\n' UPDATES=no PROMPTS=no "EXECDIR=$lib" "PLUGINDIR=$lib/plugins" "DBDIR=$lib/databases" "TEMPLATEDIR=$lib/templates" \
    "DOCDIR=$nikto/usr/share/doc/nikto" "NIKTODTD=$nikto/usr/share/doc/nikto/nikto.dtd" \
    "STATIC-COOKIE=$(awk 'NF == 7 { printf "%s\"%s\"=\"%s\"", (n++ ? ";" : ""), $6, $7 }' "$work/jar")"
} >"$work/nikto.conf"
# Its own -maxtime ends it at once, so it is timed from outside.
(cd "$work" && HOME=$work timeout 300 perl "$nikto/usr/bin/nikto" -config "$work/nikto.conf" -host 127.0.0.1 -port "$port" -nolookup -Cgidirs none \
  -Format csv -output "$work/nikto.csv" </dev/null >"$work/nikto.log" 2>&1) || { tail -n 40 "$work/nikto.log"; echo "nikto failed or took too long."; exit 1; }
# A page that only its session opens.
grep -q '"/account/"' "$work/nikto.csv" || { tail -n 40 "$work/nikto.log"; echo "nikto was not signed in."; exit 1; }

wait "$scan" || { tail -n 40 "$work/wapiti.log"; echo "wapiti failed."; exit 1; }
# Still signed in: otherwise it has looked at the sign-in page only.
[ "$(curl -s -o /dev/null -w '%{http_code}' -H "Cookie: $cookie" "$address/api/v1/positions")" = 200 ] || { echo "The session ended during the check."; exit 1; }
if grep -E '"level":"(ERROR|CRITICAL)"' "$work/console.log" | head -n 10 | grep .; then
  echo "The console wrote these errors during the check."
  exit 1
fi

/usr/bin/python3 tests/tools/security/triage.py "$accepted" "$work/wapiti.json" "$work/nikto.csv" "$work/nikto.log" "$work"/sqlmap.*.log
