#!/usr/bin/env bash
# Times the questions and pages of the review desk to a list of many findings, on SQLite and PostgreSQL: p50 and p95 of 40 runs each, beside them the bare SQL. Prints tables.
#   scripts/finding-list-speed.sh [FINDINGS]
# KPI_INGEST_ASK='two letters|overview' times only the questions whose names hold one of these.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh
source scripts/postgres.sh
export KPI_INGEST_FINDINGS="${1:-1000000}"
for project in Records Review; do dotnet build "tests/KpiIngest.$project.Tests" -c Release -v quiet --nologo; done
start_postgres
trap stop_postgres EXIT
dotnet test tests/KpiIngest.Records.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~FindingListSpeed"
dotnet test tests/KpiIngest.Review.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~DeskSpeed"
