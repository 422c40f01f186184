#!/usr/bin/env bash
# mammoth 1.13.0 (npm): a row of a Word table that begins at a later column (w:gridBefore: its left edge stands further in than that of the table) is written from the
# first column on: score and weighted score of a total come to stand under the headings of number and weight. No message says so. Columns that a cell spans, and rows merged downwards, are kept.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >npm.log
npm install --no-audit --no-fund mammoth@1.13.0 >>npm.log 2>&1
mkdir -p file/_rels file/word
cat >'file/[Content_Types].xml' <<'X'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
X
cat >file/_rels/.rels <<'X'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
X
cell() { printf '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "${2:-}" "$1"; }
{
  printf '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
  printf '<w:tr>%s%s%s%s</w:tr>' "$(cell ข้อ)" "$(cell น้ำหนัก)" "$(cell คะแนน)" "$(cell ถ่วงน้ำหนัก)"
  printf '<w:tr>%s%s%s%s</w:tr>' "$(cell ๑)" "$(cell ๐.๖๐)" "$(cell ๔)" "$(cell ๒.๔๐)"
  printf '<w:tr>%s%s</w:tr>' "$(cell 'ยังไม่ประเมิน' '<w:gridSpan w:val="2"/>')" "$(cell ไม่มี '<w:gridSpan w:val="2"/>')"
  printf '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:wBefore w:w="4000" w:type="dxa"/></w:trPr>%s%s</w:tr>' "$(cell ๓.๕๐)" "$(cell ๒.๑๐)"
  printf '</w:tbl><w:p/><w:sectPr/></w:body></w:document>'
} >file/word/document.xml
cat >probe.js <<'X'
const mammoth = require("mammoth");
const { execFileSync } = require("child_process");
console.log("mammoth", require("mammoth/package.json").version);
execFileSync("python3", ["-c", "import zipfile,os\nz=zipfile.ZipFile('table.docx','w')\nfor d,_,n in os.walk('file'):\n  [z.write(os.path.join(d,f),os.path.relpath(os.path.join(d,f),'file')) for f in n]\nz.close()"]);
mammoth.convertToHtml({ path: "table.docx" }).then(({ value, messages }) => {
  for (const row of value.match(/<tr>.*?<\/tr>/g)) console.log(row.replace(/<\/?p>/g, ""));
  console.log("messages:", messages.length);
});
X
node probe.js | tee seen
diff seen - <<'X'
mammoth 1.13.0
<tr><td>ข้อ</td><td>น้ำหนัก</td><td>คะแนน</td><td>ถ่วงน้ำหนัก</td></tr>
<tr><td>๑</td><td>๐.๖๐</td><td>๔</td><td>๒.๔๐</td></tr>
<tr><td colspan="2">ยังไม่ประเมิน</td><td colspan="2">ไม่มี</td></tr>
<tr><td>๓.๕๐</td><td>๒.๑๐</td></tr>
messages: 0
X
echo "holds: the figures of a row that begins at the third column are written into the first two, and nothing is said"
