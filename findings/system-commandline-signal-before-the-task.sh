#!/usr/bin/env bash
# System.CommandLine 3.0.0: an asynchronous action that is told to stop (SIGTERM, ProcessTerminationTimeout left as it is) ends with its own exit code, but only once it has handed back its task: while the part before its first
# await still runs (a service that opens a database, looks at its settings), the signal ends the process with 143 after the grace time, although the token is cancelled and the action returns 0.
# An `await Task.Yield()` in front is enough. A service under systemd is then a failed unit after a stop that went well.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="System.CommandLine" Version="[3.0.0]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using System.CommandLine;

var command = new RootCommand();
var yields = new Option<bool>("--yield");
command.Options.Add(yields);
command.SetAction(async (result, stop) =>
{
    if (result.GetValue(yields)) await Task.Yield();
    Console.WriteLine("ready");
    Thread.Sleep(1000); // work before the first await
    try { await Task.Delay(Timeout.Infinite, stop); } catch (OperationCanceledException) { }
    return 0;
});
return await command.Parse(args).InvokeAsync();
X
dotnet build -v quiet --nologo -o out >/dev/null
for option in "" --yield; do
  out/probe $option >ready &
  pid=$!
  until grep -q ready ready; do sleep 0.05; done
  sleep 0.2
  kill -TERM "$pid"
  code=0
  wait "$pid" || code=$?
  echo "stopped while it works${option:+, $option}: $code"
done | tee seen
