#!/usr/bin/env bash
# PdfPig 0.1.16: a font that is set through a graphics state (/Font in an ExtGState, operator gs) is forgotten by `q`: text shown after it raises an error, or with SkipMissingFonts = true is left out
# without an exception. The same text without `q`, or with the font set by Tf, is read. The state that `q` copies does not copy where its font came from.
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
using System.Text;
using UglyToad.PdfPig;

const string Text = "BT 100 700 Td (3.50) Tj ET";
foreach (var (name, content) in new[] { ("gs", "/G1 gs " + Text), ("gs q", "/G1 gs q " + Text + " Q"), ("Tf q", "/F1 12 Tf q " + Text + " Q") })
{
    foreach (var skip in new[] { false, true })
    {
        Console.WriteLine($"{name}, SkipMissingFonts {skip}: {Read(content, skip)}");
    }
}

static string Read(string content, bool skip)
{
    try
    {
        using var document = PdfDocument.Open(Pdf(content), new ParsingOptions { SkipMissingFonts = skip });
        var text = document.GetPage(1).Text;
        return text.Length == 0 ? "no text" : text;
    }
    catch (Exception)
    {
        return "an error";
    }
}

static byte[] Pdf(string content)
{
    string[] objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /ExtGState << /G1 << /Type /ExtGState /Font [5 0 R 12] >> >> >> >>",
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
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
grep -qx "gs, SkipMissingFonts False: 3.50" seen.txt
grep -qx "gs q, SkipMissingFonts False: an error" seen.txt
grep -qx "gs q, SkipMissingFonts True: no text" seen.txt
grep -qx "Tf q, SkipMissingFonts False: 3.50" seen.txt
echo "PdfPig 0.1.16: as described"
