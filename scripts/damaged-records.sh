#!/usr/bin/env bash
# Damages records behind the program's back, one value, row or reference at a time, and asks whether verify names each.
#   scripts/damaged-records.sh [DAMAGES] [SUBMISSIONS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export KPI_INGEST_DAMAGES="${1:-2000}" KPI_INGEST_SUBMISSIONS="${2:-500}"
dotnet build tests/KpiIngest.Records.Tests -c Release -v quiet --nologo
dotnet test tests/KpiIngest.Records.Tests -c Release --no-build --nologo --logger "console;verbosity=normal" \
  --filter "FullyQualifiedName~VerificationOnSqlite.Every_value|FullyQualifiedName~VerificationOnSqlite.What_nobody"
