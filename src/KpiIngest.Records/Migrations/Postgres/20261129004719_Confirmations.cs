using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Confirmations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FolderUnit",
                schema: "kpi_ingest",
                table: "Submissions",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.CreateTable(
                name: "Confirmations",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: true),
                    Part = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReportOrdinal = table.Column<int>(type: "integer", nullable: true),
                    Read = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OfId = table.Column<long>(type: "bigint", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Confirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Confirmations_Confirmations_OfId",
                        column: x => x.OfId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Confirmations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Confirmations_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Confirmations_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Confirmations_OfId",
                schema: "kpi_ingest",
                table: "Confirmations",
                column: "OfId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Confirmations_ReadingId",
                schema: "kpi_ingest",
                table: "Confirmations",
                column: "ReadingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Confirmations_SubmissionId",
                schema: "kpi_ingest",
                table: "Confirmations",
                column: "SubmissionId"
            );

            // What people said is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Confirmations_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."Confirmations" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "Confirmations_no_truncate" BEFORE TRUNCATE ON kpi_ingest."Confirmations" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Confirmations", schema: "kpi_ingest");

            migrationBuilder.DropColumn(name: "FolderUnit", schema: "kpi_ingest", table: "Submissions");
        }
    }
}
