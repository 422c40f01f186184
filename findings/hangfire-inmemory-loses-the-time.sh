#!/usr/bin/env bash
# Hangfire.InMemory 1.0.0 with Hangfire.Core 1.8.25: IStorageConnection.CreateExpiredJob takes the time at which a job was made, but the storage keeps the moment of the call: JobDetails and the lists of the
# dashboard show now. Who puts runs of yesterday back into the dashboard after a restart (its storage forgets them) must write their time into the job's name.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Hangfire.Core" Version="[1.8.25]" />
    <PackageReference Include="Hangfire.InMemory" Version="[1.0.0]" />
    <PackageReference Include="Newtonsoft.Json" Version="[13.0.4]" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Hangfire.Common;
using Hangfire.InMemory;

var yesterday = DateTime.UtcNow.AddDays(-1);
using var storage = new InMemoryStorage();
using var connection = storage.GetConnection();
var id = connection.CreateExpiredJob(Job.FromExpression(() => Console.WriteLine("read")), new Dictionary<string, string>(), yesterday, TimeSpan.FromDays(1));
var details = storage.GetMonitoringApi().JobDetails(id);
Console.WriteLine($"asked for {Age(yesterday)}, kept {Age(details.CreatedAt!.Value)}");

static string Age(DateTime at) => DateTime.UtcNow - at > TimeSpan.FromHours(1) ? "yesterday" : "now";
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
asked for yesterday, kept now
X
echo "holds: Hangfire.InMemory 1.0.0 keeps the moment of the call"
