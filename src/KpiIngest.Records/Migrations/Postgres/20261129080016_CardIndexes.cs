using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CardIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FindingLines_CardId_Latest_Follows_State_Position",
                schema: "kpi_ingest",
                table: "FindingLines"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Card",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[]
                {
                    "CardId",
                    "Latest",
                    "Follows",
                    "State",
                    "Position",
                    "Severity",
                    "Code",
                    "Unit",
                    "FiscalYear",
                    "Round",
                    "DecidedBy",
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingLines_Card", schema: "kpi_ingest", table: "FindingLines");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_CardId_Latest_Follows_State_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "CardId", "Latest", "Follows", "State", "Position" }
            );
        }
    }
}
