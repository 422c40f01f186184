#!/usr/bin/env bash
# Kills verify, backup, restore, reprocess and move-to with -9 at moments of chance, on SQLite and on a PostgreSQL of its own, and asks each time whether something half-done passes as done.
#   scripts/kills.sh [KILLS OF EACH]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
. scripts/postgres.sh
export KPI_INGEST_KILLS="${1:-100}"
trap stop_postgres EXIT
start_postgres
dotnet build KpiIngest.sln -c Release -v quiet --nologo
dotnet test tests/KpiIngest.Tests -c Release --no-build --nologo --logger "console;verbosity=normal" --filter "FullyQualifiedName~CommandKillTests"
