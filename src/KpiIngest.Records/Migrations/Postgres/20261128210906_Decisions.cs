using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DecisionBatches",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FilterJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OfId = table.Column<long>(type: "bigint", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionBatches_DecisionBatches_OfId",
                        column: x => x.OfId,
                        principalSchema: "kpi_ingest",
                        principalTable: "DecisionBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingCards",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReportOrdinal = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingCards", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingLines",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: true),
                    AcrossId = table.Column<long>(type: "bigint", nullable: true),
                    ReportId = table.Column<long>(type: "bigint", nullable: true),
                    CardId = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: true),
                    IndicatorNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IndicatorName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReportKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Severity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Finding = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Column = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Follows = table.Column<bool>(type: "boolean", nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StandingId = table.Column<long>(type: "bigint", nullable: true),
                    LastId = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Position = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingLines", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingsMarks",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Form = table.Column<int>(type: "integer", nullable: false),
                    DoneUpTo = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingsMarks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: true),
                    AcrossId = table.Column<long>(type: "bigint", nullable: true),
                    Finding = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NeedsSecond = table.Column<bool>(type: "boolean", nullable: false),
                    PreviousId = table.Column<long>(type: "bigint", nullable: true),
                    OfId = table.Column<long>(type: "bigint", nullable: true),
                    BatchId = table.Column<long>(type: "bigint", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AcrossFindings_AcrossId",
                        column: x => x.AcrossId,
                        principalSchema: "kpi_ingest",
                        principalTable: "AcrossFindings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_DecisionBatches_BatchId",
                        column: x => x.BatchId,
                        principalSchema: "kpi_ingest",
                        principalTable: "DecisionBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Decisions_OfId",
                        column: x => x.OfId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Decisions_PreviousId",
                        column: x => x.PreviousId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Corrections",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    Figure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Occurrence = table.Column<int>(type: "integer", nullable: false),
                    Read = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OfId = table.Column<long>(type: "bigint", nullable: true),
                    DecisionId = table.Column<long>(type: "bigint", nullable: true),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Corrections_OfId",
                        column: x => x.OfId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_DecisionId",
                schema: "kpi_ingest",
                table: "Corrections",
                column: "DecisionId"
            );

            migrationBuilder.CreateIndex(name: "IX_Corrections_Figure", schema: "kpi_ingest", table: "Corrections", column: "Figure");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_OfId",
                schema: "kpi_ingest",
                table: "Corrections",
                column: "OfId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Corrections_ReadingId", schema: "kpi_ingest", table: "Corrections", column: "ReadingId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_SubmissionId",
                schema: "kpi_ingest",
                table: "Corrections",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DecisionBatches_OfId",
                schema: "kpi_ingest",
                table: "DecisionBatches",
                column: "OfId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Decisions_AcrossId", schema: "kpi_ingest", table: "Decisions", column: "AcrossId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_BatchId", schema: "kpi_ingest", table: "Decisions", column: "BatchId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_Finding", schema: "kpi_ingest", table: "Decisions", column: "Finding");

            migrationBuilder.CreateIndex(name: "IX_Decisions_OfId", schema: "kpi_ingest", table: "Decisions", column: "OfId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PreviousId",
                schema: "kpi_ingest",
                table: "Decisions",
                column: "PreviousId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Decisions_ReadingId", schema: "kpi_ingest", table: "Decisions", column: "ReadingId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SubmissionId",
                schema: "kpi_ingest",
                table: "Decisions",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingCards_SubmissionId_ReportOrdinal",
                schema: "kpi_ingest",
                table: "FindingCards",
                columns: new[] { "SubmissionId", "ReportOrdinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_CardId", schema: "kpi_ingest", table: "FindingLines", column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Code_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Code", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Counts",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_DecidedBy_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "DecidedBy", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_Finding", schema: "kpi_ingest", table: "FindingLines", column: "Finding");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_FiscalYear_Round_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "FiscalYear", "Round", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_IndicatorNumber_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "IndicatorNumber", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_Severity_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "Severity", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_State_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                column: "Position",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_ReportKey",
                schema: "kpi_ingest",
                table: "FindingLines",
                column: "ReportKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_SubmissionId",
                schema: "kpi_ingest",
                table: "FindingLines",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Unit_Position",
                schema: "kpi_ingest",
                table: "FindingLines",
                columns: new[] { "Unit", "Position" }
            );

            // What was decided is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Decisions_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."Decisions" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "Decisions_no_truncate" BEFORE TRUNCATE ON kpi_ingest."Decisions" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "DecisionBatches_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."DecisionBatches" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "DecisionBatches_no_truncate" BEFORE TRUNCATE ON kpi_ingest."DecisionBatches" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "Corrections_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."Corrections" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "Corrections_no_truncate" BEFORE TRUNCATE ON kpi_ingest."Corrections" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Corrections", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "FindingCards", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "FindingLines", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "FindingsMarks", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Decisions", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "DecisionBatches", schema: "kpi_ingest");
        }
    }
}
