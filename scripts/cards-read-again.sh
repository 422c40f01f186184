#!/usr/bin/env bash
# Reads decided cards again with changed readers, and asks whether a decision was lost or wrongly kept.
#   scripts/cards-read-again.sh [CARDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export KPI_INGEST_CARDS="${1:-300}"
dotnet build tests/KpiIngest.Records.Tests -c Release -v quiet --nologo
dotnet test tests/KpiIngest.Records.Tests -c Release --no-build --nologo --logger "console;verbosity=normal" --filter "FullyQualifiedName~CarriedDecisionsOnSqlite"
