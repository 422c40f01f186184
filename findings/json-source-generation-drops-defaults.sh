#!/usr/bin/env bash
# System.Text.Json 10.0.11 with source generation: where the JSON lacks a member, an init-only property loses the default of its declaration and is null (a list that is never null is null), while a
# settable one keeps it, and the reader by reflection keeps both. Records that were written before a member was added come back with nulls that the compiler rules out.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="System.Text.Json" Version="[10.0.11]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.Text.Json;
using System.Text.Json.Serialization;

const string earlier = """{"Number":"9.2"}""";
Report generated = JsonSerializer.Deserialize(earlier, Generated.Default.Report)!;
Report reflected = JsonSerializer.Deserialize<Report>(earlier)!;
Console.WriteLine($"System.Text.Json {typeof(JsonSerializer).Assembly.GetName().Version!.Major}");
Console.WriteLine($"generated: init {Said(generated.Rows)}, set {Said(generated.Notes)}");
Console.WriteLine($"reflected: init {Said(reflected.Rows)}, set {Said(reflected.Notes)}");

static string Said(List<string>? list) => list is null ? "null" : "its default";

public sealed class Report
{
    public string? Number { get; init; }

    public List<string> Rows { get; init; } = [];

    public List<string> Notes { get; set; } = [];
}

[JsonSerializable(typeof(Report))]
internal sealed partial class Generated : JsonSerializerContext;
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
System.Text.Json 10
generated: init null, set its default
reflected: init its default, set its default
X
echo "holds: System.Text.Json 10.0.11, source generation drops the default of init-only members"
