#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) prints a Word file with fields computed anew, not with the results that Word stored and the author saw: =SUM(ABOVE) over Thai digits becomes 0 where 3.75 is stored, over Arabic
# digits it loses the places that are stored, DATE becomes today's, and a page number under w:pgNumType w:fmt="thaiNumbers" comes in Arabic digits. A field whose name it does not know (here a Q in
# front) keeps its stored result. So a print is no evidence of what a file says where figures come from fields, unless these are taken away before.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need soffice libreoffice-writer-nogui
need pdftotext poppler-utils
python3 - <<'P'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
def run(text): return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
def field(code, shown):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>%s<w:r><w:fldChar w:fldCharType="end"/></w:r>') % (code, run(shown))
def row(*cells): return '<w:tr>' + ''.join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>{c}</w:p></w:tc>' for c in cells) + '</w:tr>'
def table(*figures, total):
    return '<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>' + ''.join(row(run(f'item{i}'), run(f)) for i, f in enumerate(figures)) + row(run('total'), total) + '</w:tbl><w:p/>'
body = (table('1.5000', '2.2500', total=field('=SUM(ABOVE)', '3.7500')) + table('๑.๕๐๐๐', '๒.๒๕๐๐', total=field('=SUM(ABOVE)', '๓.๗๕๐๐')) + table('๑.๕๐๐๐', '๒.๒๕๐๐', total=field('Q=SUM(ABOVE)', '๓.๗๕๐๐'))
        + '<w:p>' + run('signed ') + field('DATE \\@ "yyyy"', '2012') + '</w:p>')
parts = {
 '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
 '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
 'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>',
 'word/footer1.xml': f'<w:ftr {W}><w:p>{run("page ")}{field("PAGE", "๗")}</w:p></w:ftr>',
 'word/document.xml': f'<w:document {W}><w:body>{body}<w:sectPr><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:footer="700"/><w:pgNumType w:fmt="thaiNumbers" w:start="7"/></w:sectPr></w:body></w:document>',
}
with zipfile.ZipFile('card.docx', 'w') as z:
    for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
P
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf card.docx >/dev/null 2>&1
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  pdftotext -layout card.pdf - | sed "s/ \+/ /g; s/$(date +%Y)/this year/" | tr -d '\f' | grep -v '^ *$'
} | tee seen
diff seen - <<'X'
LibreOffice 7.4.7.2
item0 1.5000
item1 2.2500
total 3.75
item0 ๑.๕๐๐๐
item1 ๒.๒๕๐๐
total 0
item0 ๑.๕๐๐๐
item1 ๒.๒๕๐๐
total ๓.๗๕๐๐
signed this year
page 7
X
echo "holds: LibreOffice prints the total of Thai figures as 0 and the day of the print, and page numbers in Arabic digits"
