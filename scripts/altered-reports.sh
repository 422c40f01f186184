#!/bin/sh
# Reads 10,000 random reports whose cells and headings are deleted, hidden, merged or named otherwise, and lists those that are called clean with a figure unread.
# altered-reports.sh [CASES [FIRST-SEED [FOLDER]]]: those that pass in silence are kept in FOLDER.
set -eu
cd "$(dirname "$0")/.."
KPI_INGEST_ALTERED_CASES="${1:-10000}" KPI_INGEST_ALTERED_FIRST="${2:-1}" \
    KPI_INGEST_ALTERED_KEEP="${3:-}" \
    dotnet test tests/KpiIngest.Tests --nologo --filter "FullyQualifiedName~AlteredReportTests"
