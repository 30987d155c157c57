#!/usr/bin/env bash
# Puts white space and usings in order; with --check it changes nothing and fails where something would change.
set -euo pipefail
cd "$(dirname "$0")/.."
arguments=()
[ "${1:-}" = --check ] && arguments+=(--verify-no-changes)
dotnet format whitespace SparkStacker.sln --no-restore "${arguments[@]}"
