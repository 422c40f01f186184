#!/usr/bin/env bash
# Publishes kpi-ingest and the bare program, then compares the time that each takes for one .docx.
# Usage: tests/KpiIngest.Benchmarks/run.sh DOCUMENT.docx [ROUNDS]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
document="$(realpath "${1:?Usage: $0 DOCUMENT.docx [ROUNDS]}")"
rounds="${2:-15}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/KpiIngest" -c Release -o "$work/kpi" -v quiet --nologo
dotnet publish "$root/tests/KpiIngest.Benchmarks/Bare" -c Release -o "$work/bare" -v quiet --nologo
dotnet build "$root/tests/KpiIngest.Benchmarks" -c Release -v quiet --nologo -o "$work/benchmarks"
"$work/benchmarks/kpi-benchmarks" startup "$work/kpi/kpi-ingest" "$work/bare/bare" "$document" "$rounds"
