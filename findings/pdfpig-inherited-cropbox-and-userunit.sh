#!/usr/bin/env bash
# PdfPig 0.1.16: what a viewer shows of a page is not what Page.CropBox and Page.Width say, where the page inherits its CropBox from the page tree (ISO 32000-2, table 31: inheritable) or has a UserUnit.
# The inherited crop is passed over: the box is the MediaBox and letters keep the coordinates of the whole sheet. UserUnit scales neither size nor letters. Whoever frames words on a picture of the page
# (Poppler crops, and MuPDF and browsers apply both) has to read both entries from the page's dictionaries.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="PdfPig" Version="[0.1.16]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Globalization;
using System.Text;
using UglyToad.PdfPig;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Show("CropBox of the page itself", Write("/CropBox [100 100 300 300]", ""));
Show("the same, inherited", Write("", "/CropBox [100 100 300 300]"));
Show("UserUnit 2", Write("/UserUnit 2", ""));

static void Show(string what, byte[] pdf)
{
    using var document = PdfDocument.Open(pdf);
    var page = document.GetPage(1);
    var crop = page.CropBox.Bounds;
    var letter = page.Letters[0];
    Console.WriteLine($"{what}: crop {crop.Left} {crop.Bottom} {crop.Right} {crop.Top}, page {page.Width} x {page.Height}, the letter at {letter.StartBaseLine.X} {letter.StartBaseLine.Y}");
}

static byte[] Write(string ofPage, string ofTree)
{
    var content = "BT /F1 12 Tf 150 200 Td (5) Tj ET";
    string[] objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        $"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 400] {ofTree} >>",
        $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {ofPage} >>",
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    var pdf = new StringBuilder("%PDF-1.7\n");
    var offsets = new List<int>();
    for (var i = 0; i < objects.Length; i++)
    {
        offsets.Add(pdf.Length);
        pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
    }

    var start = pdf.Length;
    pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
    foreach (var offset in offsets) pdf.Append($"{offset:0000000000} 00000 n \n");
    pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    return Encoding.ASCII.GetBytes(pdf.ToString());
}
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
CropBox of the page itself: crop 100 100 300 300, page 200 x 200, the letter at 50 100
the same, inherited: crop 0 0 400 400, page 400 x 400, the letter at 150 200
UserUnit 2: crop 0 0 400 400, page 400 x 400, the letter at 150 200
X
echo "holds: PdfPig 0.1.16 passes over an inherited CropBox and over UserUnit"
