#!/usr/bin/env bash
# Poppler 22.12 (Debian 12) on a print by LibreOffice 7.4.7: where a run of a Word file states its size by w:sz alone, as programs that know no complex scripts write it, Thai digits take the size of w:szCs and the
# point between them that of w:sz. `pdftotext -bbox` then takes ๑.๕๐๐๐ for three words, ๑ and . and ๕๐๐๐; plain text writes them together, and with both sizes alike it is one word. Who looks a figure up among
# the words of -bbox has to join them first.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need soffice libreoffice-writer-nogui
need pdftotext poppler-utils
python3 - <<'P'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
fonts = '<w:rFonts w:ascii="Loma" w:hAnsi="Loma" w:cs="Loma"/>'
sizes = ['<w:sz w:val="32"/><w:szCs w:val="32"/>', '<w:sz w:val="32"/>', '<w:szCs w:val="32"/>']
parts = {
 '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
 '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
 'word/document.xml': f'<w:document {W}><w:body>' + ''.join(f'<w:p><w:r><w:rPr>{fonts}{size}</w:rPr><w:t>{text}</w:t></w:r></w:p>' for size in sizes for text in ['1.5000', '๑.๕๐๐๐']) + '</w:body></w:document>',
}
with zipfile.ZipFile('figures.docx', 'w') as z:
    for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
P
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf figures.docx >/dev/null 2>&1
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  { pdftotext -v 2>&1 || true; } | sed -n 1p
  echo "text: $(pdftotext figures.pdf - | tr -d '\f' | grep -v '^$' | paste -sd ' ')"
  echo "words: $(pdftotext -bbox figures.pdf - | sed -n 's/.*<word[^>]*>\(.*\)<.word>/[\1]/p' | paste -sd ' ')"
} | tee seen
diff seen - <<'X'
LibreOffice 7.4.7.2
pdftotext version 22.12.0
text: 1.5000 ๑.๕๐๐๐ 1.5000 ๑.๕๐๐๐ 1.5000 ๑.๕๐๐๐
words: [1.5000] [๑.๕๐๐๐] [1.5000] [๑] [.] [๕๐๐๐] [1.5000] [๑] [.] [๕๐๐๐]
X
echo "holds: where w:szCs is not w:sz, a Thai decimal is three words of pdftotext -bbox"
