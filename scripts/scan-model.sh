#!/usr/bin/env bash
# Trains the classifier of figures on scans and writes src/KpiIngest.Documents/Scan/Figures/figures.model, its digest into FigureModel.cs,
# and docs/scan-model.md.
#   scripts/scan-model.sh            all of it
#   scripts/scan-model.sh fonts DIR  only the fonts of npm, unpacked into DIR
#   scripts/scan-model.sh evaluate   only docs/scan-model.md, for the model that is there
# The same model on the same kind of processor: seeds are fixed. Training needs Debian's python3-torch, which nothing else does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
require_dotnet

strips=130
rounds=3
measured=200
model=src/KpiIngest.Documents/Scan/Figures/figures.model
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

tool() { "$work/tool/KpiIngest.ScanModel" "$@"; }

# prepare FONTS - installs what is needed, builds the tool, and unpacks the fonts of npm into FONTS.
prepare() {
  command -v npm >/dev/null || install_missing nodejs npm >&2
  install_missing fonts-thai-tlwg fonts-arundina python3-torch >&2
  dotnet build tools/KpiIngest.ScanModel -c Release -v quiet --nologo -o "$work/tool" >&2
  cp tools/KpiIngest.ScanModel/npm/package.json "$work/"
  npm install --prefix "$work" --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error >&2
  tool fonts "$work/node_modules" "$1"
}

evaluate() { tool evaluate "$work/fonts" "$model" docs/scan-model.md scripts/scan-model.sh "$measured"; }

case "${1:-all}" in
  fonts) prepare "$2" ;;
  evaluate)
    prepare "$work/fonts"
    evaluate
    ;;
  all)
    prepare "$work/fonts"
    tool draw "$work/fonts" "$work/glyphs" "$strips"
    OMP_WAIT_POLICY=PASSIVE /usr/bin/python3 tools/KpiIngest.ScanModel/train.py "$work/glyphs" "$work/layers" "$rounds" >&2
    tool calibrate "$work/fonts" "$work/layers" "$model"
    digest="$(sha256sum "$model" | cut -d' ' -f1)"
    sed -i -E "s/(const string Sha256 = \")[0-9a-f]*\"/\1$digest\"/" src/KpiIngest.Documents/Scan/Figures/FigureModel.cs
    evaluate
    ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
