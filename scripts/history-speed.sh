#!/usr/bin/env bash
# Times the pages of the history over a year of many units, on SQLite and PostgreSQL: p50 and p95 of 40 runs each as a viewer and a reviewer get them over HTTP, beside them the bare SQL of the questions. Prints tables.
#   scripts/history-speed.sh [UNITS [INDICATORS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh
source scripts/postgres.sh
export KPI_INGEST_HISTORY_UNITS="${1:-40}" KPI_INGEST_HISTORY_INDICATORS="${2:-20}"
dotnet build tests/KpiIngest.Review.Tests -c Release -v quiet --nologo
start_postgres
trap stop_postgres EXIT
dotnet test tests/KpiIngest.Review.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~HistorySpeed"
