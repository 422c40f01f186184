using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DecisionBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    FilterJson = table.Column<string>(type: "TEXT", nullable: false),
                    OfId = table.Column<long>(type: "INTEGER", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionBatches_DecisionBatches_OfId",
                        column: x => x.OfId,
                        principalTable: "DecisionBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingCards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportOrdinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingCards", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    AcrossId = table.Column<long>(type: "INTEGER", nullable: true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: true),
                    CardId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: true),
                    IndicatorNumber = table.Column<string>(type: "TEXT", nullable: true),
                    IndicatorName = table.Column<string>(type: "TEXT", nullable: true),
                    ReportKey = table.Column<string>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", nullable: true),
                    Follows = table.Column<bool>(type: "INTEGER", nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StandingId = table.Column<long>(type: "INTEGER", nullable: true),
                    LastId = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingLines", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingsMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneUpTo = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingsMarks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    AcrossId = table.Column<long>(type: "INTEGER", nullable: true),
                    Finding = table.Column<string>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    NeedsSecond = table.Column<bool>(type: "INTEGER", nullable: false),
                    PreviousId = table.Column<long>(type: "INTEGER", nullable: true),
                    OfId = table.Column<long>(type: "INTEGER", nullable: true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AcrossFindings_AcrossId",
                        column: x => x.AcrossId,
                        principalTable: "AcrossFindings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_DecisionBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "DecisionBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Decisions_OfId",
                        column: x => x.OfId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Decisions_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Decisions_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", nullable: false),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    OfId = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Corrections_OfId",
                        column: x => x.OfId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Corrections_DecisionId", table: "Corrections", column: "DecisionId");

            migrationBuilder.CreateIndex(name: "IX_Corrections_Figure", table: "Corrections", column: "Figure");

            migrationBuilder.CreateIndex(name: "IX_Corrections_OfId", table: "Corrections", column: "OfId", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Corrections_ReadingId", table: "Corrections", column: "ReadingId");

            migrationBuilder.CreateIndex(name: "IX_Corrections_SubmissionId", table: "Corrections", column: "SubmissionId");

            migrationBuilder.CreateIndex(name: "IX_DecisionBatches_OfId", table: "DecisionBatches", column: "OfId", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Decisions_AcrossId", table: "Decisions", column: "AcrossId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_BatchId", table: "Decisions", column: "BatchId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_Finding", table: "Decisions", column: "Finding");

            migrationBuilder.CreateIndex(name: "IX_Decisions_OfId", table: "Decisions", column: "OfId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_PreviousId", table: "Decisions", column: "PreviousId", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Decisions_ReadingId", table: "Decisions", column: "ReadingId");

            migrationBuilder.CreateIndex(name: "IX_Decisions_SubmissionId", table: "Decisions", column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingCards_SubmissionId_ReportOrdinal",
                table: "FindingCards",
                columns: new[] { "SubmissionId", "ReportOrdinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_CardId", table: "FindingLines", column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Code_Position",
                table: "FindingLines",
                columns: new[] { "Code", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Counts",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Severity", "Code", "Unit", "FiscalYear", "Round", "DecidedBy" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_DecidedBy_Position",
                table: "FindingLines",
                columns: new[] { "DecidedBy", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_Finding", table: "FindingLines", column: "Finding");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_FiscalYear_Round_Position",
                table: "FindingLines",
                columns: new[] { "FiscalYear", "Round", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_IndicatorNumber_Position",
                table: "FindingLines",
                columns: new[] { "IndicatorNumber", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_Position",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_Severity_Position",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "Severity", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Latest_Follows_State_Position",
                table: "FindingLines",
                columns: new[] { "Latest", "Follows", "State", "Position" }
            );

            migrationBuilder.CreateIndex(name: "IX_FindingLines_Position", table: "FindingLines", column: "Position", unique: true);

            migrationBuilder.CreateIndex(name: "IX_FindingLines_ReportKey", table: "FindingLines", column: "ReportKey");

            migrationBuilder.CreateIndex(name: "IX_FindingLines_SubmissionId", table: "FindingLines", column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingLines_Unit_Position",
                table: "FindingLines",
                columns: new[] { "Unit", "Position" }
            );

            // What was decided is only ever added to.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Decisions_no_update" BEFORE UPDATE ON "Decisions"
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "Decisions_no_delete" BEFORE DELETE ON "Decisions"
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "DecisionBatches_no_update" BEFORE UPDATE ON "DecisionBatches"
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "DecisionBatches_no_delete" BEFORE DELETE ON "DecisionBatches"
                BEGIN
                    SELECT RAISE(ABORT, 'Decisions are append-only.');
                END;

                CREATE TRIGGER "Corrections_no_update" BEFORE UPDATE ON "Corrections"
                BEGIN
                    SELECT RAISE(ABORT, 'Corrections are append-only.');
                END;

                CREATE TRIGGER "Corrections_no_delete" BEFORE DELETE ON "Corrections"
                BEGIN
                    SELECT RAISE(ABORT, 'Corrections are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Corrections");

            migrationBuilder.DropTable(name: "FindingCards");

            migrationBuilder.DropTable(name: "FindingLines");

            migrationBuilder.DropTable(name: "FindingsMarks");

            migrationBuilder.DropTable(name: "Decisions");

            migrationBuilder.DropTable(name: "DecisionBatches");
        }
    }
}
