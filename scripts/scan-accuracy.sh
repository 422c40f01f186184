#!/usr/bin/env bash
# Says how much of the figure cells of scoring tables is read right of the scans of scripts/make-scans.sh, cell by cell against
# expected.json, by kind of scan, family and column.
#   scripts/scan-accuracy.sh [--kept] [--cells] OUTDIR... [-- KIND...]
# Checks every scan of each OUTDIR (of the KINDs named: clean, grey-300, grey-200, fax-300, fax-200), keeps the answer beside it as
# KIND.answer.json, and prints tables in Markdown. --kept takes answers that are there; --cells also names every cell that was not read.
set -euo pipefail
kept='' cells='' folders=() kinds=()
while [ $# -gt 0 ]; do
  case "$1" in
    --kept) kept=1 ;;
    --cells) cells=--cells ;;
    --) shift; kinds=("$@"); break ;;
    *) folders+=("$(cd "$1" && pwd)") ;;
  esac
  shift
done
[ "${#folders[@]}" -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ "${#kinds[@]}" -gt 0 ] || kinds=(clean grey-300 fax-300 grey-200 fax-200)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
require_dotnet
install_missing poppler-utils tesseract-ocr tesseract-ocr-tha >&2

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build src/KpiIngest -c Release -v quiet --nologo -o "$work/kpi-ingest" >&2
dotnet build tools/KpiIngest.Scans -c Release -v quiet --nologo -o "$work/scans" >&2
for folder in "${folders[@]}"; do
  for kind in "${kinds[@]}"; do
    for scan in "$folder"/*/"$kind.pdf"; do
      answer="${scan%.pdf}.answer.json"
      if [ ! -f "$scan" ] || { [ -n "$kept" ] && [ -s "$answer" ]; }; then continue; fi
      # What is found in a card makes it answer 1, what could not be read or compared 2.
      "$work/kpi-ingest/kpi-ingest" check --format json "$scan" >"$answer.new" || [ $? -le 2 ]
      mv "$answer.new" "$answer"
    done
  done
done
"$work/scans/KpiIngest.Scans" accuracy ${cells:+"$cells"} "${folders[@]}"
