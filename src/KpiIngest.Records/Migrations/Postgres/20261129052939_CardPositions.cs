using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CardPositions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Position",
                schema: "kpi_ingest",
                table: "FindingCards",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_FiscalYear_Round",
                schema: "kpi_ingest",
                table: "Reports",
                columns: new[] { "FiscalYear", "Round" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingCards_Position", schema: "kpi_ingest", table: "FindingCards", column: "Position");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Reports_FiscalYear_Round", schema: "kpi_ingest", table: "Reports");

            migrationBuilder.DropIndex(name: "IX_FindingCards_Position", schema: "kpi_ingest", table: "FindingCards");

            migrationBuilder.DropColumn(name: "Position", schema: "kpi_ingest", table: "FindingCards");
        }
    }
}
