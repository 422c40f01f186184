#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) prints a Word cell that is too narrow for its figure with the figure on two lines where its digits are Thai: ๑๖๑.๒๕๐๐ becomes two figures, one above the other, and w:noWrap in
# the cell does not prevent it. The same figure in Arabic digits stays whole and runs over the border. So a PDF made from a sound Word file may state figures that nobody wrote.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need soffice libreoffice-writer-nogui
need pdftotext poppler-utils
[ -e /usr/share/fonts/truetype/tlwg/Garuda.ttf ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends fonts-thai-tlwg >/dev/null; }
python3 - <<'P'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FONT = '<w:rPr><w:rFonts w:ascii="Garuda" w:hAnsi="Garuda" w:cs="Garuda"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'
def cell(text, wrap): return f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>{"" if wrap else "<w:noWrap/>"}</w:tcPr><w:p><w:r>{FONT}<w:t>{text}</w:t></w:r></w:p></w:tc>'
def row(text, wrap): return f'<w:tr>{cell(text, wrap)}</w:tr>'
body = ''.join('<w:tbl><w:tblPr><w:tblW w:w="900" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>%s</w:tbl><w:p/>' % row(text, wrap)
               for text in ('161.2500', '๑๖๑.๒๕๐๐') for wrap in (True, False))
parts = {
 '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
 '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
 'word/document.xml': f'<w:document {W}><w:body>{body}</w:body></w:document>',
}
with zipfile.ZipFile('card.docx', 'w') as z:
    for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
P
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf card.docx >/dev/null 2>&1
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  pdftotext -layout card.pdf - | sed 's/^ *//; s/ *$//' | tr -d '\f' | grep -v '^$'
} | tee seen
