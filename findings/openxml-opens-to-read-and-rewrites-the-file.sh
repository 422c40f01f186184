#!/usr/bin/env bash
# DocumentFormat.OpenXml 3.3.0: WordprocessingDocument.Open(path, isEditable: false), and SpreadsheetDocument.Open alike, changes the file on disk where a link in it is no address that .NET accepts (mailto:one@ or
# http://, as people type them into Word and Excel). Nothing is thrown and nothing is said: once it is closed the bytes are others, and what the author typed is gone for good: rewritten:// and a GUID made up at that
# moment stands in its place. AutoSave = false does not prevent it. A file with sound links keeps its bytes. Who reads originals, hashes or archives them must not give the path: a stream that was opened for
# reading leaves the file as it was (the address is still shown as rewritten://).
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="DocumentFormat.OpenXml" Version="[3.3.0]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using DocumentFormat.OpenXml.Packaging;

var settings = new OpenSettings { AutoSave = false };
foreach (var name in new[] { "sound", "typed", "empty" })
{
    Look($"{name}.docx", path => WordprocessingDocument.Open(path, isEditable: false, settings));
    Look($"{name}.xlsx", path => SpreadsheetDocument.Open(path, isEditable: false, settings));
    Look($"{name}.stream.docx", path => WordprocessingDocument.Open(File.OpenRead(path), isEditable: false, settings));
}

static void Look(string path, Func<string, OpenXmlPackage> open)
{
    var before = File.ReadAllBytes(path);
    string seen;
    using (var package = open(path))
    {
        seen = package.GetAllParts().SelectMany(p => p.HyperlinkRelationships).Single().Uri.OriginalString;
    }

    Console.WriteLine($"{path}: seen {seen.Split("//")[0]}, file {(before.SequenceEqual(File.ReadAllBytes(path)) ? "as it was" : "CHANGED")}");
}
X
cat >package.py <<'P'
import re, sys, zipfile
def stored(path):
    z = zipfile.ZipFile(path)
    name = next(n for n in z.namelist() if re.search(r'(document|sheet1)\.xml\.rels$', n))
    return re.search('Target="([^"]*)"', z.read(name).decode()).group(1)
def write(path, parts):
    office = 'application/vnd.openxmlformats-officedocument.'
    types = ''.join(f'<Override PartName="/{n}" ContentType="{office}{kind}+xml"/>' for n, kind, _, _ in parts)
    with zipfile.ZipFile(path, 'w') as z:
        z.writestr('[Content_Types].xml', f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>')
        z.writestr('_rels/.rels', links('officeDocument', parts[0][0]))
        for name, _, xml, (kind, target) in parts:
            z.writestr(name, xml)
            folder, _, file = name.rpartition('/')
            z.writestr(f'{folder}/_rels/{file}.rels', links(kind, target))
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
def links(kind, target):
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="{R}/{kind}" Target="{target}"' + (' TargetMode="External"' if kind == 'hyperlink' else '') + '/></Relationships>'
W, S = f'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{R}"', f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{R}"'
names = {'sound': 'mailto:office@example.org', 'typed': 'mailto:one@', 'empty': 'http://'}
for name, address in names.items():
    word = [('word/document.xml', 'wordprocessingml.document.main', f'<document {W}><body><p><hyperlink r:id="h"><r><t>link</t></r></hyperlink></p></body></document>', ('hyperlink', address))]
    excel = [('xl/workbook.xml', 'spreadsheetml.sheet.main', f'<workbook {S}><sheets><sheet name="a" sheetId="1" r:id="h"/></sheets></workbook>', ('worksheet', 'worksheets/sheet1.xml')),
             ('xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet', f'<worksheet {S}><sheetData/><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks></worksheet>', ('hyperlink', address))]
    for path, parts in ((f'{name}.docx', word), (f'{name}.xlsx', excel), (f'{name}.stream.docx', word)):
        if len(sys.argv) == 1: write(path, parts)
        else: print(f' address {stored(path).split("://")[0]}')
P
python3 package.py
dotnet run -v quiet >opened
python3 package.py stored >stored
paste -d , opened stored | tee seen
diff seen - <<'X'
sound.docx: seen mailto:office@example.org, file as it was, address mailto:office@example.org
sound.xlsx: seen mailto:office@example.org, file as it was, address mailto:office@example.org
sound.stream.docx: seen mailto:office@example.org, file as it was, address mailto:office@example.org
typed.docx: seen rewritten:, file CHANGED, address rewritten
typed.xlsx: seen rewritten:, file CHANGED, address rewritten
typed.stream.docx: seen rewritten:, file as it was, address mailto:one@
empty.docx: seen rewritten:, file CHANGED, address rewritten
empty.xlsx: seen rewritten:, file CHANGED, address rewritten
empty.stream.docx: seen rewritten:, file as it was, address http
X
echo "holds: DocumentFormat.OpenXml 3.3.0 rewrites a file that it opened by its path to read"
