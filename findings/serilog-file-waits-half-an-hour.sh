#!/usr/bin/env bash
# Serilog.Sinks.File 7.0.0: a rolling file that could not be opened once (its folder was not there yet, as on a share that is mounted late) is not tried again for 30 minutes, although it could be
# opened a moment later: everything logged until then is lost, without an exception. A file without rolling is given up for good. Who wants the lines must make the sink anew by himself.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Serilog" Version="[4.4.0]" />
    <PackageReference Include="Serilog.Sinks.File" Version="[7.0.0]" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Serilog;

foreach (var interval in new[] { RollingInterval.Day, RollingInterval.Infinite })
{
    var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    File.WriteAllText(folder, "where the folder will be");
    using (var log = new LoggerConfiguration().WriteTo.File(Path.Combine(folder, "log-.txt"), rollingInterval: interval).CreateLogger())
    {
        log.Information("before the folder is there");
        File.Delete(folder);
        Directory.CreateDirectory(folder);
        Thread.Sleep(2000);
        for (var n = 0; n < 10; n++) log.Information("after");
    }

    Console.WriteLine($"{interval}: {Directory.GetFiles(folder).Length} files, {Directory.GetFiles(folder).Sum(f => File.ReadAllLines(f).Length)} of 10 lines written");
    using (var anew = new LoggerConfiguration().WriteTo.File(Path.Combine(folder, "log-.txt"), rollingInterval: interval).CreateLogger()) anew.Information("by a sink made anew");
    Console.WriteLine($"  a sink made anew: {Directory.GetFiles(folder).Sum(f => File.ReadAllLines(f).Length)} of 1 line written");
    Directory.Delete(folder, true);
}
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
Day: 0 files, 0 of 10 lines written
  a sink made anew: 1 of 1 line written
Infinite: 0 files, 0 of 10 lines written
  a sink made anew: 1 of 1 line written
X
echo "holds: Serilog.Sinks.File 7.0.0 does not try again within 2 seconds a file that it could not open"
