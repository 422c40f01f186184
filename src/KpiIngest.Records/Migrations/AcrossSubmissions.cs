using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds what several submissions show together. What was recorded before is compared at the next start.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261121120000_AcrossSubmissions")]
public sealed class AcrossSubmissions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261121120000_AcrossSubmissions.sql"));
    }
}
