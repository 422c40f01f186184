#!/usr/bin/env bash
# pandoc 3.10 (npm pandoc-wasm 1.1.0): Word has two notations for a field, w:fldSimple and w:fldChar, and in both the value that was computed last stands inside. pandoc keeps the value of the second and
# drops that of the first, in its docx reader, without a warning: the cell of a total (=SUM(ABOVE) \* THAIARABIC) is empty. What stands in w:customXml is dropped as well, that of w:smartTag and of content
# controls is kept. Which of the two a file has is the choice of the program that wrote it.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >npm.log
npm install --no-audit --no-fund pandoc-wasm@1.1.0 >>npm.log 2>&1
mkdir -p file/_rels file/word
cat >'file/[Content_Types].xml' <<'X'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
X
cat >file/_rels/.rels <<'X'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
X
run() { printf '<w:r><w:t>%s</w:t></w:r>' "$1"; }
row() { printf '<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>%s</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>%s</w:p></w:tc></w:tr>' "$(run "$1")" "$2"; }
{
  printf '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
  row typed "$(run ๓.๖๐๐๐)"
  row fldSimple "<w:fldSimple w:instr=\" =SUM(ABOVE) \\* THAIARABIC \">$(run ๓.๖๐๐๐)</w:fldSimple>"
  row fldChar "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) \\* THAIARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>$(run ๓.๖๐๐๐)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  row customXml "<w:customXml w:uri=\"urn:example\" w:element=\"total\">$(run ๓.๖๐๐๐)</w:customXml>"
  row smartTag "<w:smartTag w:uri=\"urn:example\" w:element=\"total\">$(run ๓.๖๐๐๐)</w:smartTag>"
  row sdt "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>$(run ๓.๖๐๐๐)</w:sdtContent></w:sdt>"
  printf '</w:tbl><w:p/><w:sectPr/></w:body></w:document>'
} >file/word/document.xml
cat >probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { convert } from "pandoc-wasm";
console.log("pandoc", readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim());
execFileSync("python3", ["-c", "import zipfile,os\nz=zipfile.ZipFile('table.docx','w')\nfor d,_,n in os.walk('file'):\n  [z.write(os.path.join(d,f),os.path.relpath(os.path.join(d,f),'file')) for f in n]\nz.close()"]);
const { stdout, stderr, warnings } = await convert({ from: "docx", to: "html", "input-files": ["table.docx"] }, null, { "table.docx": new Blob([readFileSync("table.docx")]) });
for (const [, name, value] of stdout.matchAll(/<t[dh]>([^<]*)<\/t[dh]>\s*<t[dh]>([^<]*)<\/t[dh]>/g)) console.log(name, value || "(empty)");
console.log("warnings:", warnings.length, JSON.stringify(stderr));
X
node probe.mjs | tee seen
diff seen - <<'X'
pandoc 3.10
typed ๓.๖๐๐๐
fldSimple (empty)
fldChar ๓.๖๐๐๐
customXml (empty)
smartTag ๓.๖๐๐๐
sdt ๓.๖๐๐๐
warnings: 0 ""
X
echo "holds: the value of a field in the short notation is dropped without a word, that of the same field in the long one is kept"
