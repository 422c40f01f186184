#!/usr/bin/env bash
# What the tests try with a sample, with many times as many random reports: properties of the rules, reports through the whole pipeline.
# Usage: scripts/large-counts.sh [TIMES [SEED]]     20 times as many, a seed by chance unless told otherwise
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export KPI_INGEST_TIMES="${1:-20}" KPI_INGEST_SEED="${2:-$RANDOM}"
printf 'times %s, seed %s\n' "$KPI_INGEST_TIMES" "$KPI_INGEST_SEED"
dotnet test tests/KpiIngest.Checking.Tests --nologo --filter "FullyQualifiedName~Properties|FullyQualifiedName~History"
dotnet test tests/KpiIngest.Tests --nologo --filter "FullyQualifiedName~GeneratedReportTests|FullyQualifiedName~PrintedReportTests"
