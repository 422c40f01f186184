using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>The first schema. Migrations are written by hand, as SQL beside this file: the scaffolding tool (EntityFrameworkCore.Design) is not to be
/// had here, and SQL is what an administrator can read. <c>Migrated_schema_is_that_of_the_model</c> proves that they lead to the model.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261121000000_Initial")]
public sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261121000000_Initial.sql"));
    }
}
