#!/usr/bin/env bash
# Publishes kpi-ingest and the bare program, then compares the time that each takes for one .docx.
# With a PDF: compares the reading of 50 copies with bare Poppler on them, and, where OLDER is given (a published older build), a check of them by both builds.
# Best with a PDF of 20 pages:   qpdf --empty --pages A.pdf B.pdf C.pdf -- twenty.pdf
# Usage: tests/KpiIngest.Benchmarks/run.sh DOCUMENT.docx|DOCUMENT.pdf [ROUNDS [OLDER/kpi-ingest]]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
document="$(realpath "${1:?Usage: $0 DOCUMENT.docx|DOCUMENT.pdf [ROUNDS]}")"
case "$document" in *.pdf) rounds="${2:-3}" ;; *) rounds="${2:-15}" ;; esac
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/KpiIngest" -c Release -o "$work/kpi" -v quiet --nologo
dotnet build "$root/tests/KpiIngest.Benchmarks" -c Release -v quiet --nologo -o "$work/benchmarks"
if [[ "$document" == *.pdf ]]; then
  mkdir "$work/copies"
  for copy in $(seq -w 50); do cp "$document" "$work/copies/$copy.pdf"; done
  "$work/benchmarks/kpi-benchmarks" pages "$rounds" "$work"/copies/*.pdf
  if [ -n "${3:-}" ]; then
    "$work/benchmarks/kpi-benchmarks" builds "$3" "$work/kpi/kpi-ingest" "$rounds" "$work/copies"
    "$work/benchmarks/kpi-benchmarks" builds "$3" "$work/kpi/kpi-ingest" "$rounds" "$document"
  fi
  exit
fi
dotnet publish "$root/tests/KpiIngest.Benchmarks/Bare" -c Release -o "$work/bare" -v quiet --nologo
"$work/benchmarks/kpi-benchmarks" startup "$work/kpi/kpi-ingest" "$work/bare/bare" "$document" "$rounds"
