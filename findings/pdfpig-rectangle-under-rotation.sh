#!/usr/bin/env bash
# PdfPig 0.1.16: a rectangle drawn by `re` under a rotated coordinate system comes back upright, with other corners than the same four lines drawn by `m` and `l`.
# Seen: page.Paths gives for `re` a box between two transformed corners (30 degrees: 100 x 50 becomes about 61.6 x 93.3), for lines the turned rectangle (corner at 386.6, 350.0).
# So tables of pages that were turned by a matrix other than a quarter turn have wrong borders where the program drew them with `re`.
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
const string Turned = "q 0.8660254 0.5 -0.5 0.8660254 300 300 cm ";
Console.WriteLine("re    " + Corners(Turned + "0 0 100 50 re f Q"));
Console.WriteLine("lines " + Corners(Turned + "0 0 m 100 0 l 100 50 l 0 50 l h f Q"));

static string Corners(string content)
{
    using var document = PdfDocument.Open(Pdf(content));
    var box = document.GetPage(1).Paths.Single()[0].GetBoundingRectangle()!.Value;
    return $"left {box.Left:F1} bottom {box.Bottom:F1} right {box.Right:F1} top {box.Top:F1}";
}

static byte[] Pdf(string content)
{
    string[] objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>", $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
    ];
    var (file, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
    for (var i = 0; i < objects.Length; i++)
    {
        offsets.Add(file.Length);
        file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
    }

    var table = file.Length;
    file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
    foreach (var offset in offsets) file.Append($"{offset:0000000000} 00000 n \n");
    file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    return Encoding.Latin1.GetBytes(file.ToString());
}
X
dotnet run -v quiet 2>&1 | tee seen.txt
grep -qx "lines left 275.0 bottom 300.0 right 386.6 top 393.3" seen.txt
grep -qx "re    left 300.0 bottom 300.0 right 361.6 top 393.3" seen.txt
echo "PdfPig 0.1.16: as described"
