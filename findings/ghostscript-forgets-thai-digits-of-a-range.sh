#!/usr/bin/env bash
# Ghostscript 10.0.0 (Debian 12) writing a PDF anew (pdfwrite, as people do to make it smaller or to join files): the pages look the same, and their text is another where the table of letters (ToUnicode) of the
# given file has a range (bfrange) of letters beyond U+00FF. Chromium writes a range wherever neighbouring glyphs are used, so ๒.๕๐ keeps its text on a page without neighbouring digits, and is `.c^ where ๑ ๓ ๔ stand
# beside it. Greek is lost alike; Arabic figures and Latin letters are not, so a test in English passes. The deprecated interpreter (-dNEWPDF=false) keeps all of it, as do qpdf and pdfunite. Nothing warns.
# A PDF whose producer is Ghostscript and whose Thai is senseless was sound before: ask for the file as it was printed.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need chromium chromium
need pdftotext poppler-utils
need gs ghostscript
need qpdf qpdf
for package in fonts-tlwg-garuda-ttf fonts-dejavu-core; do
  dpkg -s $package >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $package >/dev/null; }
done
page() {
  printf '<meta charset=utf-8><body style="font:30px Garuda, DejaVu Sans">%s</body>' "$2" >"$1.html"
  chromium --headless --no-sandbox --no-pdf-header-footer "--print-to-pdf=$work/$1.pdf" "file://$work/$1.html" >/dev/null 2>&1
  gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -o "$1.gs.pdf" "$1.pdf"
  gs -q -dBATCH -dNOPAUSE -dNEWPDF=false -sDEVICE=pdfwrite -o "$1.earlier.pdf" "$1.pdf" 2>/dev/null
  pdfunite "$1.pdf" "$1.united.pdf"
  qpdf --object-streams=generate "$1.pdf" "$1.qpdf.pdf"
}
text() { pdftotext "$1" - | tr -d '\f\n'; }
page alone '๒.๕๐'
page beside '๒.๕๐ ๑๓๔'
page arabic '2.50 134'
page greek 'ακ αβγ'
ranges() { qpdf --qdf --object-streams=disable "$1" - | sed -n '/beginbfrange/,/endbfrange/p' | grep -c '^<' || true; }
{
  echo "Ghostscript $(gs --version)"
  for name in alone beside arabic greek; do
    echo "$name, $(ranges $name.pdf) ranges: $(text $name.pdf), Ghostscript: $(text $name.gs.pdf), -dNEWPDF=false: $(text $name.earlier.pdf), qpdf: $(text $name.qpdf.pdf), pdfunite: $(text $name.united.pdf)"
  done
} | tee seen
diff seen - <<'X'
Ghostscript 10.00.0
alone, 0 ranges: ๒.๕๐, Ghostscript: ๒.๕๐, -dNEWPDF=false: ๒.๕๐, qpdf: ๒.๕๐, pdfunite: ๒.๕๐
beside, 1 ranges: ๒.๕๐ ๑๓๔, Ghostscript: `.c^ _ab, -dNEWPDF=false: ๒.๕๐ ๑๓๔, qpdf: ๒.๕๐ ๑๓๔, pdfunite: ๒.๕๐ ๑๓๔
arabic, 1 ranges: 2.50 134, Ghostscript: 2.50 134, -dNEWPDF=false: 2.50 134, qpdf: 2.50 134, pdfunite: 2.50 134
greek, 1 ranges: ακ αβγ, Ghostscript: ³κ ³´µ, -dNEWPDF=false: ακ αβγ, qpdf: ακ αβγ, pdfunite: ακ αβγ
X
echo "holds: Ghostscript 10.0.0 forgets which letters a range of ToUnicode names"
