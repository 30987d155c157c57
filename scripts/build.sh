#!/usr/bin/env bash
# Builds everything with warnings as errors. Arguments go to dotnet, for example: scripts/build.sh -c Release
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet build SparkStacker.sln --nologo "$@"
