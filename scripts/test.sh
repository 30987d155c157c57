#!/usr/bin/env bash
# Runs all tests and prints their totals as the last line. Arguments go to dotnet, for example: scripts/test.sh --filter Macd
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --nologo "$@" 2>&1 | tee "$log" || status=$?
awk '
  /^ *(Passed|Failed|Skipped)! .* Failed: / {
    for (i = 1; i <= NF; i++) {
      if ($i == "Failed:") failed += $(i + 1)
      if ($i == "Passed:") passed += $(i + 1)
      if ($i == "Skipped:") skipped += $(i + 1)
    }
  }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$log"
exit "$status"
