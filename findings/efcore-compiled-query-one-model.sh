#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore 10.0.15: a query compiled by EF.CompileQuery into a static field belongs to the model of the first context that runs it. Where one process serves two databases through one
# base context (SQLite here and PostgreSQL there, or as below two SQLite contexts of their own migrations), the second throws InvalidOperationException; the same query written plainly runs in both.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="[10.0.15]" /></ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using Microsoft.EntityFrameworkCore;

using var first = new First();
using var second = new Second();
foreach (Reports db in new Reports[] { first, second })
{
    db.Database.OpenConnection();
    db.Database.EnsureCreated();
    Console.WriteLine($"{db.GetType().Name}: plain {db.Scores.Count(s => s.Weight > 0)}, compiled {Compiled(db)}");
}

static string Compiled(Reports db)
{
    try
    {
        return $"{Reports.Weighed(db)}";
    }
    catch (InvalidOperationException e)
    {
        return $"{e.GetType().Name}, names the model: {e.Message.Contains("model", StringComparison.Ordinal)}";
    }
}

class Score { public int Id { get; set; } public int Weight { get; set; } }

abstract class Reports : DbContext
{
    public static readonly Func<Reports, int> Weighed = EF.CompileQuery((Reports db) => db.Scores.Count(s => s.Weight > 0));
    public DbSet<Score> Scores => Set<Score>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

class First : Reports;
class Second : Reports;
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
First: plain 0, compiled 0
Second: plain 0, compiled InvalidOperationException, names the model: True
X
echo "holds: EF Core 10.0.15 binds a compiled query to one model"
