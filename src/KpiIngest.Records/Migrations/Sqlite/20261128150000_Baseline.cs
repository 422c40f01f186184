using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <summary>The schema as it stood when migrations came from EF Core. It bears the name of the last migration that was written by hand,
    /// so that databases of that time have it already; <see cref="EarlierSchema"/> knows those before. Triggers are no part of EF Core's
    /// model: a migration that builds a table anew has to make them again.</summary>
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "Nodes",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Instance = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Ticket = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    OriginalName = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    InboxPath = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    DuplicateOfId = table.Column<long>(type: "INTEGER", nullable: true),
                    ContainerId = table.Column<long>(type: "INTEGER", nullable: true),
                    GrownFromId = table.Column<long>(type: "INTEGER", nullable: true),
                    WaitsFor = table.Column<string>(type: "TEXT", nullable: true),
                    WaitCode = table.Column<string>(type: "TEXT", nullable: true),
                    NotifiedState = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_ContainerId",
                        column: x => x.ContainerId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_DuplicateOfId",
                        column: x => x.DuplicateOfId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_GrownFromId",
                        column: x => x.GrownFromId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "InboxEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    InboxPath = table.Column<string>(type: "TEXT", nullable: false),
                    OpenPath = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonEn = table.Column<string>(type: "TEXT", nullable: true),
                    FirstSeenAt = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Told = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboxEntries_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Readings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReaderVersion = table.Column<string>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    ErrorCode = table.Column<string>(type: "TEXT", nullable: true),
                    ErrorMessage = table.Column<string>(type: "TEXT", nullable: true),
                    ErrorMessageEn = table.Column<string>(type: "TEXT", nullable: true),
                    ResultJson = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Readings_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AcrossRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    LimitReason = table.Column<string>(type: "TEXT", nullable: true),
                    LimitReasonEn = table.Column<string>(type: "TEXT", nullable: true),
                    RanAt = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcrossRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcrossRuns_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossRuns_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: true),
                    AgencySummary = table.Column<bool>(type: "INTEGER", nullable: false),
                    IndicatorNumber = table.Column<string>(type: "TEXT", nullable: true),
                    IndicatorName = table.Column<string>(type: "TEXT", nullable: true),
                    IdentityKey = table.Column<string>(type: "TEXT", nullable: true),
                    StatedAverage = table.Column<string>(type: "TEXT", nullable: true),
                    RecomputedWeight = table.Column<string>(type: "TEXT", nullable: true),
                    RecomputedWeightedScore = table.Column<string>(type: "TEXT", nullable: true),
                    RecomputedAverage = table.Column<string>(type: "TEXT", nullable: true),
                    CheckedRows = table.Column<int>(type: "INTEGER", nullable: true),
                    Comparisons = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AcrossFindings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportOrdinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: true),
                    OtherSubmissionId = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherReportOrdinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    MessageEn = table.Column<string>(type: "TEXT", nullable: false),
                    Arithmetic = table.Column<string>(type: "TEXT", nullable: true),
                    FindingJson = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcrossFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Readings_OtherReadingId",
                        column: x => x.OtherReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Submissions_OtherSubmissionId",
                        column: x => x.OtherSubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Discrepancies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ReadingId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: true),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    MessageEn = table.Column<string>(type: "TEXT", nullable: false),
                    Stated = table.Column<string>(type: "TEXT", nullable: true),
                    Expected = table.Column<string>(type: "TEXT", nullable: true),
                    Arithmetic = table.Column<string>(type: "TEXT", nullable: true),
                    CauseCode = table.Column<string>(type: "TEXT", nullable: true),
                    CauseMessage = table.Column<string>(type: "TEXT", nullable: true),
                    CauseMessageEn = table.Column<string>(type: "TEXT", nullable: true),
                    ConsequenceOf = table.Column<int>(type: "INTEGER", nullable: true),
                    AtTable = table.Column<int>(type: "INTEGER", nullable: true),
                    AtRow = table.Column<string>(type: "TEXT", nullable: true),
                    AtGroup = table.Column<int>(type: "INTEGER", nullable: true),
                    AtColumn = table.Column<string>(type: "TEXT", nullable: true),
                    LocationPage = table.Column<int>(type: "INTEGER", nullable: true),
                    LocationTable = table.Column<int>(type: "INTEGER", nullable: true),
                    LocationRow = table.Column<int>(type: "INTEGER", nullable: true),
                    LocationText = table.Column<string>(type: "TEXT", nullable: true),
                    PlacesJson = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Discrepancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Discrepancies_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Discrepancies_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Gaps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    WhyEn = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gaps_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tables",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Assessor = table.Column<string>(type: "TEXT", nullable: true),
                    Convention = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: true),
                    TotalWeight = table.Column<string>(type: "TEXT", nullable: true),
                    TotalWeightedScore = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tables_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Rows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TableId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<bool>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Weight = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Score = table.Column<string>(type: "TEXT", nullable: true),
                    WeightedScore = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rows_Tables_TableId",
                        column: x => x.TableId,
                        principalTable: "Tables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_Code", table: "AcrossFindings", column: "Code");

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_OtherReadingId", table: "AcrossFindings", column: "OtherReadingId");

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_OtherSubmissionId", table: "AcrossFindings", column: "OtherSubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                table: "AcrossFindings",
                columns: new[]
                {
                    "SubmissionId",
                    "ReadingId",
                    "OtherSubmissionId",
                    "OtherReadingId",
                    "Code",
                    "ReportOrdinal",
                    "OtherReportOrdinal",
                },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_ReadingId", table: "AcrossFindings", column: "ReadingId");

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_ReportId", table: "AcrossFindings", column: "ReportId");

            migrationBuilder.CreateIndex(name: "IX_AcrossRuns_ReadingId", table: "AcrossRuns", column: "ReadingId");

            migrationBuilder.CreateIndex(
                name: "IX_AcrossRuns_SubmissionId_ReadingId",
                table: "AcrossRuns",
                columns: new[] { "SubmissionId", "ReadingId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_AuditEntries_Subject", table: "AuditEntries", column: "Subject");

            migrationBuilder.CreateIndex(name: "IX_Discrepancies_Code", table: "Discrepancies", column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Discrepancies_ReadingId_Ordinal",
                table: "Discrepancies",
                columns: new[] { "ReadingId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Discrepancies_ReportId", table: "Discrepancies", column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Gaps_ReportId_Ordinal",
                table: "Gaps",
                columns: new[] { "ReportId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_InboxEntries_OpenPath", table: "InboxEntries", column: "OpenPath", unique: true);

            migrationBuilder.CreateIndex(name: "IX_InboxEntries_State", table: "InboxEntries", column: "State");

            migrationBuilder.CreateIndex(name: "IX_InboxEntries_SubmissionId", table: "InboxEntries", column: "SubmissionId", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Readings_SubmissionId_ReaderVersion",
                table: "Readings",
                columns: new[] { "SubmissionId", "ReaderVersion" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_IdentityKey_SubmissionId",
                table: "Reports",
                columns: new[] { "IdentityKey", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ReadingId_Ordinal",
                table: "Reports",
                columns: new[] { "ReadingId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Unit_FiscalYear_IndicatorNumber",
                table: "Reports",
                columns: new[] { "Unit", "FiscalYear", "IndicatorNumber" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Rows_TableId_Group_Ordinal",
                table: "Rows",
                columns: new[] { "TableId", "Group", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Submissions_ContainerId", table: "Submissions", column: "ContainerId");

            migrationBuilder.CreateIndex(name: "IX_Submissions_DuplicateOfId", table: "Submissions", column: "DuplicateOfId");

            migrationBuilder.CreateIndex(name: "IX_Submissions_GrownFromId", table: "Submissions", column: "GrownFromId");

            migrationBuilder.CreateIndex(name: "IX_Submissions_State", table: "Submissions", column: "State");

            migrationBuilder.CreateIndex(name: "IX_Submissions_Ticket", table: "Submissions", column: "Ticket", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Submissions_Unit_Sha256", table: "Submissions", columns: new[] { "Unit", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Tables_ReportId_Ordinal",
                table: "Tables",
                columns: new[] { "ReportId", "Ordinal" },
                unique: true
            );

            migrationBuilder.Sql(
                """
                CREATE TRIGGER "AuditEntries_no_update" BEFORE UPDATE ON "AuditEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'The audit trail is append-only.');
                END;

                CREATE TRIGGER "AuditEntries_no_delete" BEFORE DELETE ON "AuditEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'The audit trail is append-only.');
                END;

                -- INSERT OR REPLACE deletes without firing a delete trigger.
                CREATE TRIGGER "AuditEntries_no_replace" BEFORE INSERT ON "AuditEntries"
                WHEN EXISTS (SELECT 1 FROM "AuditEntries" WHERE "Sequence" = NEW."Sequence")
                BEGIN
                    SELECT RAISE(ABORT, 'The audit trail is append-only.');
                END;

                CREATE TRIGGER "AcrossFindings_no_update" BEFORE UPDATE ON "AcrossFindings"
                BEGIN
                    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
                END;

                CREATE TRIGGER "AcrossFindings_no_delete" BEFORE DELETE ON "AcrossFindings"
                BEGIN
                    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AcrossFindings");

            migrationBuilder.DropTable(name: "AcrossRuns");

            migrationBuilder.DropTable(name: "AuditEntries");

            migrationBuilder.DropTable(name: "Discrepancies");

            migrationBuilder.DropTable(name: "Gaps");

            migrationBuilder.DropTable(name: "InboxEntries");

            migrationBuilder.DropTable(name: "Nodes");

            migrationBuilder.DropTable(name: "Rows");

            migrationBuilder.DropTable(name: "Tables");

            migrationBuilder.DropTable(name: "Reports");

            migrationBuilder.DropTable(name: "Readings");

            migrationBuilder.DropTable(name: "Submissions");
        }
    }
}
