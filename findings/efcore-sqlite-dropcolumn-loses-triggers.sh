#!/usr/bin/env bash
# Microsoft.EntityFrameworkCore.Sqlite 10.0.15: DropColumn in a migration makes the table anew, without a word, and with it go the triggers that stood on it, although SQLite has ALTER TABLE ... DROP COLUMN since
# 3.35, which keeps them. No later step misses them: where triggers guard records against change (append-only tables, counts, full-text indexes), the guard is off. AddColumn alters and keeps them.
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
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using var records = new Records();
records.Database.OpenConnection();
foreach (var step in new[] { "00000000000001_Table", "00000000000002_Add", "00000000000003_Drop", "00000000000004_Native" })
{
    records.GetService<IMigrator>().Migrate(step);
    var triggers = records.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToList();
    string changed;
    try { records.Database.ExecuteSqlRaw("UPDATE Entries SET Text = 'changed'"); changed = "a row was changed"; }
    catch (Microsoft.Data.Sqlite.SqliteException e) { changed = e.Message; }
    Console.WriteLine($"{step[15..]}: triggers [{string.Join(", ", triggers)}], {changed}");
}

class Entry { public int Id { get; set; } public string Text { get; set; } = ""; }

class Records : DbContext
{
    public DbSet<Entry> Entries => Set<Entry>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:").ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
}

abstract class Step : Migration
{
    protected const string Guard = "CREATE TRIGGER guard BEFORE UPDATE ON Entries BEGIN SELECT RAISE(ABORT, 'entries do not change'); END";

    protected override void BuildTargetModel(ModelBuilder model) => model.Entity("Entry", entry => { entry.Property<int>("Id"); entry.Property<string>("Text").IsRequired(); entry.HasKey("Id"); entry.ToTable("Entries"); });
}

[DbContext(typeof(Records)), Migration("00000000000001_Table")]
class Table : Step
{
    protected override void Up(MigrationBuilder to)
    {
        to.CreateTable("Entries", t => new { Id = t.Column<int>("INTEGER"), Text = t.Column<string>("TEXT"), Old = t.Column<string>("TEXT", nullable: true), Older = t.Column<string>("TEXT", nullable: true) }, constraints: t => t.PrimaryKey("PK", x => x.Id));
        to.Sql("INSERT INTO Entries (Id, Text) VALUES (1, 'as written')");
        to.Sql(Guard);
    }
}

[DbContext(typeof(Records)), Migration("00000000000002_Add")]
class Add : Step
{
    protected override void Up(MigrationBuilder to) => to.AddColumn<string>("More", "Entries", "TEXT", nullable: true);
}

[DbContext(typeof(Records)), Migration("00000000000003_Drop")]
class Drop : Step
{
    protected override void Up(MigrationBuilder to) => to.DropColumn("Old", "Entries");
}

[DbContext(typeof(Records)), Migration("00000000000004_Native")]
class Native : Step
{
    protected override void Up(MigrationBuilder to)
    {
        to.Sql(Guard);
        to.Sql("ALTER TABLE Entries ADD COLUMN Gone TEXT");
        to.Sql("ALTER TABLE Entries DROP COLUMN Gone");
    }
}
X
dotnet run -v quiet | tee seen
diff seen - <<'X'
Table: triggers [guard], SQLite Error 19: 'entries do not change'.
Add: triggers [guard], SQLite Error 19: 'entries do not change'.
Drop: triggers [], a row was changed
Native: triggers [guard], SQLite Error 19: 'entries do not change'.
X
echo "holds: after DropColumn the triggers of the table are gone"
