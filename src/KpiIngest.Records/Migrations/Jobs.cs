using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds the runs of the jobs, what is asked of the service, and the count of vain tries.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261128170000_Jobs")]
public sealed class Jobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261128170000_Jobs.sql"));
    }
}
