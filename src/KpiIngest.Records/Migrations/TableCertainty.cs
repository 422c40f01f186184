using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds how certain the columns of a table are.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261121190000_TableCertainty")]
public sealed class TableCertainty : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261121190000_TableCertainty.sql"));
    }
}
