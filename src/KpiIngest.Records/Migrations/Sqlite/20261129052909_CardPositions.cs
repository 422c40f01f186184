using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CardPositions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Position", table: "FindingCards", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(name: "IX_Reports_FiscalYear_Round", table: "Reports", columns: new[] { "FiscalYear", "Round" });

            migrationBuilder.CreateIndex(name: "IX_FindingCards_Position", table: "FindingCards", column: "Position");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Reports_FiscalYear_Round", table: "Reports");

            migrationBuilder.DropIndex(name: "IX_FindingCards_Position", table: "FindingCards");

            // Without making the table anew, which would lose its triggers.
            migrationBuilder.Sql("""ALTER TABLE "FindingCards" DROP COLUMN "Position";""");
        }
    }
}
