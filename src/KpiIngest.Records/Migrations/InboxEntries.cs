using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Migrations;

/// <summary>Adds the ledger of the inbox, the nodes, and what submissions came out of and wait for. What was taken before has its entry.</summary>
[DbContext(typeof(RecordsDbContext))]
[Migration("20261128150000_InboxEntries")]
public sealed class InboxEntries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(MigrationScript.Read("20261128150000_InboxEntries.sql"));
    }
}
