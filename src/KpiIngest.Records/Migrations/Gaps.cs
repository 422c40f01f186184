using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds what could not be checked, and how many comparisons were made.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261128120000_Gaps")]
public sealed class Gaps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261128120000_Gaps.sql"));
    }
}
