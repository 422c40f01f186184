#!/usr/bin/env bash
# What takes too long for CI: kills the service again and again while files keep coming, and drops many small files at once.
# Usage: scripts/faults.sh [--runs N] [--files N] [--seed N]     200 kills, 2000 files, a seed by chance unless told otherwise
# Ends with 0 where nothing was lost, nothing doubled, nothing left running, and the last files took no longer than the first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=200
files=2000
seed=$RANDOM
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs="${2:?--runs needs a number}"; shift 2 ;;
    --files) files="${2:?--files needs a number}"; shift 2 ;;
    --seed) seed="${2:?--seed needs a number}"; shift 2 ;;
    *) printf 'Usage: scripts/faults.sh [--runs N] [--files N] [--seed N]\n' >&2; exit 2 ;;
  esac
done

dotnet build tests/KpiIngest.Tests -v quiet --nologo
export KPI_INGEST_KILL_RUNS="$runs" KPI_INGEST_MANY_FILES="$files" KPI_INGEST_SEED="$seed"
printf 'seed %s\n' "$seed"
exec dotnet test tests/KpiIngest.Tests --no-build --nologo --logger "console;verbosity=detailed" \
  --filter "FullyQualifiedName~Faults.KillRunTests|FullyQualifiedName~Faults.ManyFilesTests"
