using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeyedCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeyedDrafts",
                schema: "kpi_ingest",
                columns: table => new
                {
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FieldsJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedDrafts", x => new { x.SubmissionId, x.Actor });
                    table.ForeignKey(
                        name: "FK_KeyedDrafts_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "KeyedEntries",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CardJson = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NeedsSecond = table.Column<bool>(type: "boolean", nullable: false),
                    OfId = table.Column<long>(type: "bigint", nullable: true),
                    OtherId = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyedEntries_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_KeyedEntries_SubmissionId",
                schema: "kpi_ingest",
                table: "KeyedEntries",
                column: "SubmissionId"
            );

            // What was keyed is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "KeyedEntries_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."KeyedEntries" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "KeyedEntries_no_truncate" BEFORE TRUNCATE ON kpi_ingest."KeyedEntries" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "KeyedDrafts", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "KeyedEntries", schema: "kpi_ingest");
        }
    }
}
