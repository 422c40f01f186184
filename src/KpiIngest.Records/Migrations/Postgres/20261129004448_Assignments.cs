using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Assignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Assignments",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    ReviewerId = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Accounts_ReviewerId",
                        column: x => x.ReviewerId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SavedViews",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_ReviewerId",
                schema: "kpi_ingest",
                table: "Assignments",
                column: "ReviewerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Unit_FiscalYear",
                schema: "kpi_ingest",
                table: "Assignments",
                columns: new[] { "Unit", "FiscalYear" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Name",
                schema: "kpi_ingest",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_SavedViews_Shared", schema: "kpi_ingest", table: "SavedViews", column: "Shared");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Assignments", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "SavedViews", schema: "kpi_ingest");
        }
    }
}
