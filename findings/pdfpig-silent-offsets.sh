#!/usr/bin/env bash
# PdfPig 0.1.16: an entry of the cross-reference table that points beside its object is mended without a word, even to the log given in ParsingOptions.Logger at its finest level: the text is read, and the same
# two lines are logged as for a sound file. A wrong startxref, mended as well, is logged. So who has to say that a file was damaged and repaired (another program may read another generation of the object) must compare the offsets
# of the table with the objects by himself.
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
using UglyToad.PdfPig.Logging;

foreach (var (name, entry, start) in new[] { ("sound", 0, 0), ("entry off by 7", 7, 0), ("startxref off by 7", 0, 7) })
{
    var log = new CountingLog();
    using var document = PdfDocument.Open(Pdf(entry, start), new ParsingOptions { Logger = log });
    Console.WriteLine($"{name}: text {document.GetPage(1).Text}, {log.Lines} lines logged");
}

static byte[] Pdf(int entryOff, int startOff)
{
    const string content = "BT /F1 12 Tf 100 700 Td (3.50) Tj ET";
    string[] objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ];
    var (file, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
    for (var i = 0; i < objects.Length; i++)
    {
        offsets.Add(file.Length + (i == 3 ? entryOff : 0));
        file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
    }

    var table = file.Length;
    file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
    foreach (var offset in offsets) file.Append($"{offset:0000000000} 00000 n \n");
    file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table + startOff}\n%%EOF\n");
    return Encoding.Latin1.GetBytes(file.ToString());
}

sealed class CountingLog : ILog
{
    public int Lines { get; private set; }

    public void Debug(string message) => Lines++;

    public void Debug(string message, Exception ex) => Lines++;

    public void Warn(string message) => Lines++;

    public void Error(string message) => Lines++;

    public void Error(string message, Exception ex) => Lines++;
}
X
dotnet run -v quiet 2>&1 | tee seen.txt
grep -qx "sound: text 3.50, 2 lines logged" seen.txt
grep -qx "entry off by 7: text 3.50, 2 lines logged" seen.txt
grep -qx "startxref off by 7: text 3.50, 4 lines logged" seen.txt
echo "PdfPig 0.1.16: as described"
