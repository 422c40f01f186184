#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) knows the list numbers of Thai letters (w:numFmt thaiLetters: ก ข ค), but not those of Thai digits (thaiNumbers) and Thai words (thaiCounting): it shows them in
# Arabic digits, and when it saves the file as .docx they are "decimal" from then on, so that Word shows 12) where ๑๒) stood. A page number of fmt="thaiNumbers" is saved as decimal too; the start is kept. No
# warning is given. So a card that went through LibreOffice once (a conversion of .doc, say) tells no longer in which digits its author numbered; only the values survive.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need soffice libreoffice-writer-nogui
need pdftotext poppler-utils
need unzip unzip
python3 - <<'P'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FORMATS = ['thaiLetters', 'thaiNumbers', 'thaiCounting', 'upperRoman']
def level(i, fmt): return f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
def item(i, fmt): return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i + 1}"/></w:numPr></w:pPr><w:r><w:t>{fmt}</w:t></w:r></w:p>'
type_of = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
package = 'http://schemas.openxmlformats.org/package/2006/'
parts = {
 '[Content_Types].xml': f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{type_of}document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{type_of}numbering+xml"/></Types>',
 '_rels/.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="d" Type="{relation}officeDocument" Target="word/document.xml"/></Relationships>',
 'word/_rels/document.xml.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="n" Type="{relation}numbering" Target="numbering.xml"/></Relationships>',
 'word/numbering.xml': f'<w:numbering {W}>' + ''.join(level(i, f) for i, f in enumerate(FORMATS)) + ''.join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(FORMATS))) + '</w:numbering>',
 'word/document.xml': f'<w:document {W}><w:body>' + ''.join(item(i, f) for i, f in enumerate(FORMATS)) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/><w:pgNumType w:fmt="thaiNumbers" w:start="12"/></w:sectPr></w:body></w:document>',
}
with zipfile.ZipFile('card.docx', 'w') as z:
    for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
P
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >/dev/null 2>&1; }
office --convert-to pdf card.docx
office --convert-to docx --outdir saved card.docx
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  pdftotext -layout card.pdf - | sed "s/^ *//; s/ \+/ /g" | tr -d '\f' | grep -v '^ *$'
  unzip -p saved/card.docx word/document.xml | grep -o '<w:pgNumType[^>]*>'
  unzip -p saved/card.docx word/numbering.xml | grep -oE '<w:start w:val="12"/><w:numFmt[^>]*>'
} | tee seen
diff seen - <<'X'
LibreOffice 7.4.7.2
ฏ) thaiLetters
12) thaiNumbers
12) thaiCounting
XII) upperRoman
<w:pgNumType w:start="12" w:fmt="decimal"/>
<w:start w:val="12"/><w:numFmt w:val="thaiLetters"/>
<w:start w:val="12"/><w:numFmt w:val="decimal"/>
<w:start w:val="12"/><w:numFmt w:val="decimal"/>
<w:start w:val="12"/><w:numFmt w:val="upperRoman"/>
X
echo "holds: LibreOffice shows and saves list numbers of Thai digits as decimal, and keeps those of Thai letters"
