using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds which reports are the summary of a whole agency.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261121180000_AgencySummaries")]
public sealed class AgencySummaries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261121180000_AgencySummaries.sql"));
    }
}
