#!/usr/bin/env bash
# Times the questions of the review desk to a list of many findings, on SQLite and PostgreSQL.
#   scripts/finding-list-speed.sh [FINDINGS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh
source scripts/postgres.sh
export KPI_INGEST_FINDINGS="${1:-1000000}"
dotnet build tests/KpiIngest.Records.Tests -c Release -v quiet --nologo
start_postgres
trap stop_postgres EXIT
dotnet test tests/KpiIngest.Records.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~FindingListSpeed"
