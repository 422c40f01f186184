#!/usr/bin/env bash
# Prints fixtures in the families of fonts that the classifier of figures was not trained on, and turns the prints into scans:
# PDFs of pictures, with what they hold beside them.
#   scripts/make-scans.sh OUTDIR COUNT [SKIP [KIND...]]
# OUTDIR/NNN-GROUP-NAME/ gets print.pdf, print.txt (fixture, family, program), report.docx and expected.json (what is true of it), and for
# each KIND (clean, grey-300, grey-200, fax-300, fax-200; all unless named) KIND.pdf, and KIND.json with what was done to it.
# SKIP leaves out the first prints of the series. The same pages and the same damage each time.
# KPI_SCAN_FAMILIES=calibration prints in the families that thresholds are chosen on instead.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
out="$(mkdir -p "$1" && cd "$1" && pwd)"
count="$2"
skip="${3:-0}"
families="${KPI_SCAN_FAMILIES:-test}"
shift "$(($# < 3 ? $# : 3))"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
require_dotnet
command -v npm >/dev/null || install_missing nodejs npm >&2
install_missing libreoffice-writer-nogui libreoffice-math-nogui chromium fonts-thai-tlwg fonts-arundina \
  poppler-utils libtiff-tools python3-fonttools >&2

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# Families of npm come script by script; programs that print want one file a face.
whole_fonts() {
  local package weight name
  cp tools/KpiIngest.ScanModel/npm/package.json "$work/"
  npm install --prefix "$work" --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error >&2
  mkdir -p "$work/fonts"
  while read -r package; do
    for weight in 400 700; do
      name="$work/node_modules/@fontsource/$package/files/$package"
      [ -f "$name-thai-$weight-normal.woff" ] || continue
      /usr/bin/python3 -m fontTools.merge "$name-thai-$weight-normal.woff" "$name-latin-$weight-normal.woff" \
        --output-file="$work/fonts/$package-$weight.ttf" >/dev/null
    done
  done < <(sed -nE "s/.*\"use\": \"$families\".*\"package\": \"([^\"]*)\".*/\1/p" tools/KpiIngest.ScanModel/families.json)
  sed -e "s|<include |<dir>$work/fonts</dir>\n  <include |" \
    -e "s|<glob>\*/dejavu/\*</glob>|&\n      <glob>*/arundina/*</glob>\n      <glob>$work/fonts/*</glob>|" \
    tools/KpiIngest.Fixtures/Printing/print-fonts.conf >"$work/fonts.conf"
}

whole_fonts
dotnet build tools/KpiIngest.Fixtures -c Release -v quiet --nologo -o "$work/fixtures" >&2
dotnet build tools/KpiIngest.Scans -c Release -v quiet --nologo -o "$work/scans" >&2
KPI_PRINT_FONTS="$work/fonts.conf" "$work/fixtures/KpiIngest.Fixtures" families \
  tools/KpiIngest.ScanModel/families.json "$families" "$out" "$skip" "$count"
"$work/scans/KpiIngest.Scans" set "$out" "$@"
