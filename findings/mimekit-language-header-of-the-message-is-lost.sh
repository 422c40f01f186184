#!/usr/bin/env bash
# MimeKit 4.18.2: Content-Language (any Content-* header) put among the headers of a MimeMessage is not written: of a message these belong to its body part. Nothing says so: the header can be read back from the
# message until it is serialised. A Thai mail then goes out without its language, and readers of screens read it as English. On message.Body.Headers it stays.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="MimeKit" Version="[4.18.2]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Text;
using MimeKit;

Console.WriteLine("on the message: " + Sent(m => m.Headers.Add("Content-Language", "th")));
Console.WriteLine("on its body: " + Sent(m => m.Body.Headers.Add("Content-Language", "th")));

static string Sent(Action<MimeMessage> mark)
{
    var message = new MimeMessage([new MailboxAddress("a", "a@example.org")], [new MailboxAddress("b", "b@example.org")], "ผล", new TextPart("plain") { Text = "รายงาน" });
    mark(message);
    var before = message.Headers.Contains("Content-Language") || message.Body.Headers.Contains("Content-Language");
    using var stream = new MemoryStream();
    message.WriteTo(stream);
    var written = Encoding.UTF8.GetString(stream.ToArray()).Contains("Content-Language: th", StringComparison.Ordinal);
    return $"set {before}, sent {written}";
}
X
dotnet run -v quiet | tee seen
