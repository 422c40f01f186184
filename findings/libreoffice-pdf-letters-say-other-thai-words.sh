#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): in the PDFs that it writes, the table that says which letter a glyph is (ToUnicode) is wrong for Thai marks. Where a vowel sign and a tone mark first stand over or under one letter
# (ผู้), each glyph gets the other's letter, for the whole file; of words with ำ and a tone mark the first decides which mark all others have. /ActualText around such places says what was written. pdftotext
# 22.12 goes by it; PdfPig 0.1.16 as it comes and pdf.js 4.10.38 (Firefox shows PDFs by pdf.js) do not, and read ดูแล as ด้แล, and ค้ำ as ค่ำ, which is another word (control characters behind it are left out
# below). With the same words in another order others are right (and the marks of ผู้ stand as they are painted), so a sample tells nothing. PdfPig with UseActualText reads all of it. Who looks for Thai headings or
# names in such a file has to go by /ActualText, or finds some of them in some files.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
need() { command -v "$1" >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }; }
need soffice libreoffice-writer-nogui
need pdftotext poppler-utils
dpkg -s fonts-tlwg-loma-ttf >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fonts-tlwg-loma-ttf >/dev/null; }
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="PdfPig" Version="[0.1.16]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using UglyToad.PdfPig;

foreach (var file in args)
    foreach (var actual in new[] { false, true })
    {
        using var document = PdfDocument.Open(file, new ParsingOptions { UseActualText = actual });
        Console.WriteLine($"{file} by PdfPig{(actual ? ", UseActualText" : "")}: {string.Concat(document.GetPage(1).Text.Where(c => c > ' '))}");
    }
X
cat >package.json <<'X'
{ "private": true, "dependencies": { "pdfjs-dist": "4.10.38" } }
X
npm install --silent --no-audit --no-fund --omit=optional
cat >probe.mjs <<'X'
import { readFileSync } from 'node:fs';
import { getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs';

for (const file of process.argv.slice(2)) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  console.log(`${file} by pdf.js ${version}: ${items.map(item => item.str).join('').replace(/[\0- ]/g, '')}`);
}
X
python3 - <<'P'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
look = '<w:rPr><w:rFonts w:ascii="Loma" w:hAnsi="Loma" w:cs="Loma"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'
def write(name, words):
    parts = {
     '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
     '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
     'word/document.xml': f'<w:document {W}><w:body>' + ''.join(f'<w:p><w:r>{look}<w:t>{word}</w:t></w:r></w:p>' for word in words) + '</w:body></w:document>',
    }
    with zipfile.ZipFile(name, 'w') as z:
        for part, text in parts.items(): z.writestr(part, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
write('first.docx', ['ผู้', 'ดูแล', 'ข้อมูล', '|', 'ค่ำ', 'ค้ำ', 'น้ำ'])
write('later.docx', ['ดูแล', 'ข้อมูล', 'ผู้', '|', 'ค้ำ', 'ค่ำ', 'น้ำ'])
P
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf first.docx later.docx >/dev/null 2>&1
{
  soffice --version | sed -n 1p | cut -d ' ' -f 1-2
  { pdftotext -v 2>&1 || true; } | sed -n 1p
  for file in first.pdf later.pdf; do echo "$file by pdftotext: $(pdftotext -raw $file - | tr -d '\f\n ')"; done
  node probe.mjs first.pdf later.pdf 2>/dev/null | grep ' by pdf.js'
  dotnet run -v quiet -- first.pdf later.pdf
} | tee seen
diff seen - <<'X'
LibreOffice 7.4.7.2
pdftotext version 22.12.0
first.pdf by pdftotext: ผู้ดูแลข้อมูล|ค่ำค้ำน้ำ
later.pdf by pdftotext: ดูแลข้อมูลผู้|ค้ำค่ำน้ำ
first.pdf by pdf.js 4.10.38: ผู้ด้แลขูอม้ล|ค่ำค่ำน่ำ
later.pdf by pdf.js 4.10.38: ดูแลข้อมูลผู้|ค้ำค้ำน้ำ
first.pdf by PdfPig: ผู้ด้แลขูอม้ล|ค่ำค่ำน่ำ
first.pdf by PdfPig, UseActualText: ผู้ดูแลข้อมูล|ค่ำค้ำน้ำ
later.pdf by PdfPig: ดูแลข้อมูลผู้|ค้ำค้ำน้ำ
later.pdf by PdfPig, UseActualText: ดูแลข้อมูลผู้|ค้ำค่ำน้ำ
X
echo "holds: without /ActualText a LibreOffice PDF says other Thai words, by their order in the file"
