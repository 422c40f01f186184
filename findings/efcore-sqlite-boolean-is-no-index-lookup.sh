#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore.Sqlite 10.0.15: Where(l => l.Latest && l.State == x) is written as WHERE "Latest" AND "State" = @x. SQLite looks a column up in an index where it is compared with a value, not where
# it stands by itself, so an index that begins with the flag is read from its beginning or not used at all; the same with l.Latest == true, which EF Core takes for l.Latest. Compared with a variable
# (bool yes = true; l.Latest == yes) it is "Latest" = @yes, and found in the index. In a list of 1,000,000 that is the difference between 900 ms and 10.
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

using var records = new Records();
records.Database.OpenConnection();
records.Database.EnsureCreated();
bool yes = true;
Say("l.Latest", records.Lines.Where(l => l.Latest && l.State == "open"));
Say("l.Latest == true", records.Lines.Where(l => l.Latest == true && l.State == "open"));
Say("l.Latest == yes", records.Lines.Where(l => l.Latest == yes && l.State == "open"));

void Say(string name, IQueryable<Line> lines)
{
    using var command = lines.OrderBy(l => l.Position).Take(50).CreateDbCommand();
    command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
    using var plan = command.ExecuteReader();
    var steps = new List<string>();
    while (plan.Read()) steps.Add(plan.GetString(3));
    Console.WriteLine($"{name}: {string.Join("; ", steps)}");
}

class Line { public int Id { get; set; } public bool Latest { get; set; } public string State { get; set; } = ""; public string Position { get; set; } = ""; public string Text { get; set; } = ""; }

class Records : DbContext
{
    public DbSet<Line> Lines => Set<Line>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Line>().HasIndex(l => new { l.Latest, l.State, l.Position }).HasDatabaseName("by_state");
}
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
l.Latest: SCAN l; USE TEMP B-TREE FOR ORDER BY
l.Latest == true: SCAN l; USE TEMP B-TREE FOR ORDER BY
l.Latest == yes: SEARCH l USING INDEX by_state (Latest=? AND State=?)
X
echo "holds: a flag by itself is not looked up in an index that begins with it"
