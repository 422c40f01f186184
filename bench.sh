#!/usr/bin/env bash
# Measures this tool beside others that do part of its work, in turns, and prints tables in Markdown for docs/benchmarks.md. Nothing here is a test: figures are ratios, and machines are noisy.
#   ./bench.sh docx [FILES [ROUNDS]]      check of Word files in one run, beside pandoc a file, python-docx, and bare unzipping and XML          500 files, 3 rounds
#   ./bench.sh pdf [FILES [ROUNDS]]       check of PDF files in one run, beside pdf.js and pdfminer, which extract text alone                     50 files, 3 rounds
#   ./bench.sh doc [FILES [ROUNDS]]       check of old Word files in one run, beside soffice --convert-to a file                                100 files, 1 round
#   ./bench.sh start [ROUNDS]             start and check of one file, beside the least program that opens it with the Open XML SDK              15 rounds
#   ./bench.sh service [FILES]            the whole service: mixed files dropped at once, from drop to answer, with 1, 2 and 3 workers on SQLite
#                                         and PostgreSQL: files a second, the first tenth beside the last, memory of all processes over time   10000 files
#   ./bench.sh findings [FINDINGS]        the review list: every question of the desk, beside its bare SQL                                       1000000 findings
#   ./bench.sh                            docx, pdf, doc and start
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/packages.sh
pdfjs=3.11.174

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

prepare() {
  [ -z "${prepared:-}" ] || return 0
  require_dotnet
  install_missing "${packages_to_run[@]}" pandoc python3-docx python3-pdfminer nodejs >&2
  command -v npm >/dev/null || install_missing npm >&2
  dotnet publish src/KpiIngest -c Release -o "$work/kpi" -v quiet --nologo >&2
  dotnet build tests/KpiIngest.Benchmarks -c Release -v quiet --nologo -o "$work/benchmarks" >&2
  dotnet build tools/KpiIngest.Fixtures -c Release -v quiet --nologo -o "$work/fixtures" >&2
  prepared=yes
}

# beside ROUNDS ITEMS NAME PROGRAM ARGUMENT... [-- ...]
beside() { "$work/benchmarks/kpi-benchmarks" beside "$@"; }

# Reports that differ, each in a folder of its own.
many() { "$work/fixtures/KpiIngest.Fixtures" many "$work/$1" "$2" >/dev/null; }

docx() {
  local files="${1:-500}" rounds="${2:-3}"
  prepare
  many docx "$files"
  find "$work/docx" -name '*.docx' | sort >"$work/docx.list"
  cat >"$work/cells.py" <<'PYTHON'
import sys, docx
def read(tables):
    n = 0
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                n += len(cell.text) + read(cell.tables)
    return n
print(sum(read(docx.Document(line.rstrip("\n")).tables) for line in open(sys.argv[1], encoding="utf-8")))
PYTHON
  printf '\n### %s Word files\n\n' "$(wc -l <"$work/docx.list")"
  beside "$rounds" "$(wc -l <"$work/docx.list")" \
    "check" "$work/kpi/kpi-ingest" check "$work/docx" --format json -- \
    "pandoc -f docx -t json, a file at a time" xargs -d '\n' -a "$work/docx.list" -n 1 pandoc -f docx -t json -o /dev/null -- \
    "python-docx, all cells" /usr/bin/python3 "$work/cells.py" "$work/docx.list" -- \
    "unzip and XmlReader alone" "$work/benchmarks/kpi-benchmarks" floor "$work/docx"
}

pdf() {
  local files="${1:-50}" rounds="${2:-3}"
  prepare
  mkdir -p "$work/pdf"
  # What the fixtures keep as prints, as often as it takes.
  find fixtures -name '*.pdf' ! -path '*/scans/*' | sort >"$work/prints"
  for ((i = 0; i < files; i++)); do cp "$(sed -n "$((i % $(wc -l <"$work/prints") + 1))p" "$work/prints")" "$work/pdf/$(printf '%05d' "$i").pdf"; done
  find "$work/pdf" -name '*.pdf' | sort >"$work/pdf.list"
  (cd "$work" && npm install --silent --no-audit --no-fund --no-save "pdfjs-dist@$pdfjs" >&2)
  cat >"$work/text.js" <<'JAVASCRIPT'
const fs = require("fs"), pdfjs = require("pdfjs-dist/legacy/build/pdf.js");
(async () => {
  let n = 0;
  for (const file of fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
    const document = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0 }).promise;
    for (let page = 1; page <= document.numPages; page++) for (const item of (await (await document.getPage(page)).getTextContent()).items) n += (item.str || "").length;
    await document.destroy();
  }
  console.log(n);
})();
JAVASCRIPT
  cat >"$work/text.py" <<'PYTHON'
import sys
from pdfminer.high_level import extract_text
print(sum(len(extract_text(line.rstrip("\n"))) for line in open(sys.argv[1], encoding="utf-8")))
PYTHON
  printf '\n### %s PDF files\n\n' "$files"
  beside "$rounds" "$files" \
    "check" "$work/kpi/kpi-ingest" check "$work/pdf" --format json -- \
    "pdf.js $pdfjs, text" node "$work/text.js" "$work/pdf.list" -- \
    "pdfminer.six, text" /usr/bin/python3 "$work/text.py" "$work/pdf.list"
}

doc() {
  local files="${1:-100}" rounds="${2:-1}"
  prepare
  many source "$files"
  mkdir -p "$work/doc" "$work/converted"
  # One program converts all of them beforehand: that is not measured.
  find "$work/source" -name '*.docx' | sort | head -n "$files" | while read -r file; do cp "$file" "$work/doc/$(printf '%s' "$file" | md5sum | cut -c1-12).docx"; done
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to doc --outdir "$work/doc" "$work"/doc/*.docx >/dev/null 2>&1
  rm "$work"/doc/*.docx
  find "$work/doc" -name '*.doc' | sort >"$work/doc.list"
  printf '\n### %s old Word files\n\n' "$(wc -l <"$work/doc.list")"
  beside "$rounds" "$(wc -l <"$work/doc.list")" \
    "check" "$work/kpi/kpi-ingest" check "$work/doc" --format json -- \
    "soffice --convert-to docx, a file at a time" xargs -d '\n' -a "$work/doc.list" -n 1 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to docx --outdir "$work/converted"
}

start() {
  local rounds="${1:-15}"
  prepare
  dotnet publish tests/KpiIngest.Benchmarks/Bare -c Release -o "$work/bare" -v quiet --nologo >&2
  printf '\n### Start, and check of one file\n\n'
  "$work/benchmarks/kpi-benchmarks" startup "$work/kpi/kpi-ingest" "$work/bare/bare" fixtures/layout-a/summary-score/report.docx "$rounds"
}

service() {
  prepare
  install_missing postgresql python3 >&2
  scripts/service-times.sh --files "${1:-10000}" --generator "$work/fixtures" "$work/kpi"
}

findings() { scripts/finding-list-speed.sh "${1:-1000000}"; }

printf 'load %s on %s cores, %s\n' "$(cut -d' ' -f1 /proc/loadavg)" "$(nproc)" "$(date -u +%F)"
case "${1:-all}" in
  all) docx; pdf; doc; start ;;
  docx | pdf | doc | start | service | findings) "$@" ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
