using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CardIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingLines_CardId_Latest_Follows_State_Position", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingCards_Position", table: "FindingCards");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Card",
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

            migrationBuilder.CreateIndex(
                name: "IX_FindingCards_Position_Text",
                table: "FindingCards",
                columns: new[] { "Position", "Text" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_FindingLines_Card", table: "FindingLines");

            migrationBuilder.DropIndex(name: "IX_FindingCards_Position_Text", table: "FindingCards");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_CardId_Latest_Follows_State_Position",
                table: "FindingLines",
                columns: new[] { "CardId", "Latest", "Follows", "State", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingCards_Position", table: "FindingCards", column: "Position");
        }
    }
}
