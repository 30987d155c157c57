#!/usr/bin/env bash
# Measures, in Release: scripts/bench.sh [name]. Without a name it lists what there is.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet run -c Release --project tests/SparkStacker.Benchmarks -- "$@"
