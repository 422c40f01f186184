#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a Word form with a plain-text content control (w:sdt with w:text) that holds Thai letters or digits, opened and saved as .docx or .doc without any change, states the text several
# times over: ๕ becomes ๕๕๕๕, a score of ๓.๕๐ a row of digits that nobody wrote. Nothing is said, and the saved .docx has three and five controls of the same kind in place of one. 3.50 and Latin text stay
# as they are, and so do a control that is not w:text, and what is saved as .odt or printed to PDF. Where LibreOffice saved the file (docProps/app.xml names it), a Thai figure in a control has to be looked up elsewhere;
# who converts forms himself goes by way of PDF or .odt, or takes w:text out of the controls before.
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
def run(text): return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
def control(number, text, kind='<w:text/>'): return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/>{kind}</w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>'
texts = ['๕', '๓.๕๐', 'ดี', '3.50', 'good']
body = ''.join(f'<w:p>{run("score ")}{control(n, text)}{run(" end")}</w:p>' for n, text in enumerate(texts, 1)) + f'<w:p>{run("score ")}{control(9, "๓.๕๐", "")}{run(" end")}</w:p>'
parts = {
 '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
 '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
 'word/document.xml': f'<w:document {W}><w:body>{body}</w:body></w:document>',
}
with zipfile.ZipFile('form.docx', 'w') as z:
    for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
P
for kind in docx doc odt pdf; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to $kind --outdir saved form.docx >/dev/null 2>&1
done
cat >text.py <<'P'
import re, sys, zipfile
kind = sys.argv[1]
if kind == 'doc':
    data = open('saved/form.doc', 'rb').read()
    # A field is its instruction between the signs 13 and 14 (hexadecimal), and its result up to 15.
    text = data[data.index('score '.encode('utf-16-le')):].decode('utf-16-le', 'ignore')
    lines = re.sub('\x13[^\x14]*\x14|[\x00-\x0c\x0e-\x1f]', '', text).split('\r')[:6]
else:
    xml = zipfile.ZipFile(f'saved/form.{kind}').read('content.xml' if kind == 'odt' else 'word/document.xml').decode()
    lines = [re.sub('<[^>]*>', '', p.replace('<text:s/>', ' ')) for p in re.findall('<(?:w|text):p[ >].*?</(?:w|text):p>', xml, re.S)]
    if kind == 'docx': lines.append(f'{xml.count("<w:text/>")} controls of 5')
print(f'{kind}:', '; '.join(line for line in lines if line))
P
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  for kind in docx doc odt; do python3 text.py $kind; done
  echo "pdf: $(pdftotext -raw saved/form.pdf - | tr -d '\f' | paste -sd ';' | sed 's/;/; /g')"
} | tee seen
diff seen - <<'X'
LibreOffice 7.4.7.2
docx: score ๕๕๕๕ end; score ๓.๕๐๓๓.๕๐.๓.๕๐๕๐๓.๕๐๓.๕๐ end; score ดีดีดีดี end; score 3.50 end; score good end; score ๓.๕๐ end; 13 controls of 5
doc: score ๕๕๕๕ end; score ๓.๕๐๓๓.๕๐.๓.๕๐๕๐๓.๕๐๓.๕๐ end; score ดีดีดีดี end; score 3.50 end; score good end; score ๓.๕๐ end
odt: score ๕ end; score ๓.๕๐ end; score ดี end; score 3.50 end; score good end; score ๓.๕๐ end
pdf: score ๕ end; score ๓.๕๐ end; score ดี end; score 3.50 end; score good end; score ๓.๕๐ end
X
echo "holds: LibreOffice 7.4.7 saves the Thai text of a plain-text control several times over"
