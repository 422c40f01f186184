#!/usr/bin/env bash
# ECMA-376 part 1, 18.8.30 gives Excel number formats of its own in Thai: numbers 59 to 62 and 67 to 70 (t0, t0.00, t#,##0 ... : Thai digits), years with bbbb (Buddhist era), and a language tag may ask for
# Thai digits (high byte 0D) and for the Buddhist calendar (next byte 07): [$-D07041E]. What prints cells as Excel shows them does not know them, each in its own way: ExcelNumberFormat 1.2.0 calls
# t0.00 and bbbb invalid; SheetJS (xlsx 0.18.5) leaves the t standing, and writes a DOLLAR SIGN before a number whose tag asks for Thai digits; numfmt 4.0.1 leaves the t. All three print years of the
# tagged calendar 543 too small. So the value of such a cell has to be taken from the cell, and the digits and years from the format, by oneself.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelNumberFormat" Version="[1.2.0]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Globalization;
using ExcelNumberFormat;

foreach (var (code, value) in new (string, object)[]
{
    ("0.00", 3.5), ("t0.00", 3.5), ("[$-D00041E]0.00", 3.5),
    ("[$-D07041E]d/mm/yyyy", new DateTime(2026, 11, 30)), ("d/mm/bbbb", new DateTime(2026, 11, 30)),
})
{
    var format = new NumberFormat(code);
    Console.WriteLine($"ExcelNumberFormat {code} {(format.IsValid ? format.Format(value, CultureInfo.InvariantCulture) : "invalid")}");
}
X
cat >package.json <<'X'
{ "private": true, "dependencies": { "xlsx": "0.18.5", "numfmt": "4.0.1" } }
X
npm install --silent --no-audit --no-fund
cat >probe.mjs <<'X'
import xlsx from 'xlsx';
import { format } from 'numfmt';

const day = 46356; // 30 November 2026
for (const [name, print] of [['xlsx', xlsx.SSF.format], ['numfmt', format]])
  for (const [code, value] of [['0.00', 3.5], ['t0.00', 3.5], ['[$-D00041E]0.00', 3.5], ['[$-D07041E]d/mm/yyyy', day], ['d/mm/bbbb', day]])
    console.log(name, code, print(code, value));
X
{ dotnet run -v quiet && node probe.mjs; } | tee seen
diff seen - <<'X'
ExcelNumberFormat 0.00 3.50
ExcelNumberFormat t0.00 invalid
ExcelNumberFormat [$-D00041E]0.00 3.50
ExcelNumberFormat [$-D07041E]d/mm/yyyy 30/11/2026
ExcelNumberFormat d/mm/bbbb invalid
xlsx 0.00 3.50
xlsx t0.00 t3.50
xlsx [$-D00041E]0.00 $3.50
xlsx [$-D07041E]d/mm/yyyy 30/11/2026
xlsx d/mm/bbbb 30/11/2569
numfmt 0.00 3.50
numfmt t0.00 t3.50
numfmt [$-D00041E]0.00 3.50
numfmt [$-D07041E]d/mm/yyyy 30/11/2026
numfmt d/mm/bbbb 30/11/2569
X
echo "holds: of three programs that print Excel's formats none prints Thai digits, and none the years of the Buddhist calendar by its tag"
