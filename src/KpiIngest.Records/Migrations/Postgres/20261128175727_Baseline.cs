using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <summary>The first schema on PostgreSQL. Triggers are no part of EF Core's model.</summary>
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(name: "kpi_ingest");

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "Nodes",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Instance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StartedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeenAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Submissions",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Ticket = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OriginalName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InboxPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DuplicateOfId = table.Column<long>(type: "bigint", nullable: true),
                    ContainerId = table.Column<long>(type: "bigint", nullable: true),
                    GrownFromId = table.Column<long>(type: "bigint", nullable: true),
                    WaitsFor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WaitCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NotifiedState = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_ContainerId",
                        column: x => x.ContainerId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_DuplicateOfId",
                        column: x => x.DuplicateOfId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Submissions_Submissions_GrownFromId",
                        column: x => x.GrownFromId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "InboxEntries",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InboxPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OpenPath = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReasonEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FirstSeenAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ChangedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Told = table.Column<bool>(type: "boolean", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboxEntries_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Readings",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReaderVersion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReadAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ErrorCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ErrorMessage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ErrorMessageEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResultJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Readings_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AcrossRuns",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    LimitReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LimitReasonEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RanAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcrossRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcrossRuns_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossRuns_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Reports",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: true),
                    AgencySummary = table.Column<bool>(type: "boolean", nullable: false),
                    IndicatorNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IndicatorName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IdentityKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatedAverage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RecomputedWeight = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RecomputedWeightedScore = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RecomputedAverage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CheckedRows = table.Column<int>(type: "integer", nullable: true),
                    Comparisons = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AcrossFindings",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    ReportOrdinal = table.Column<int>(type: "integer", nullable: false),
                    ReportId = table.Column<long>(type: "bigint", nullable: true),
                    OtherSubmissionId = table.Column<long>(type: "bigint", nullable: false),
                    OtherReadingId = table.Column<long>(type: "bigint", nullable: false),
                    OtherReportOrdinal = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Severity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MessageEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Arithmetic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FindingJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcrossFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Readings_OtherReadingId",
                        column: x => x.OtherReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Reports_ReportId",
                        column: x => x.ReportId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Submissions_OtherSubmissionId",
                        column: x => x.OtherSubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AcrossFindings_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Discrepancies",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReadingId = table.Column<long>(type: "bigint", nullable: false),
                    ReportId = table.Column<long>(type: "bigint", nullable: true),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Severity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MessageEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stated = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Expected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Arithmetic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CauseCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CauseMessage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CauseMessageEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConsequenceOf = table.Column<int>(type: "integer", nullable: true),
                    AtTable = table.Column<int>(type: "integer", nullable: true),
                    AtRow = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AtGroup = table.Column<int>(type: "integer", nullable: true),
                    AtColumn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LocationPage = table.Column<int>(type: "integer", nullable: true),
                    LocationTable = table.Column<int>(type: "integer", nullable: true),
                    LocationRow = table.Column<int>(type: "integer", nullable: true),
                    LocationText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlacesJson = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Discrepancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Discrepancies_Readings_ReadingId",
                        column: x => x.ReadingId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Readings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Discrepancies_Reports_ReportId",
                        column: x => x.ReportId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Gaps",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReportId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WhyEn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gaps_Reports_ReportId",
                        column: x => x.ReportId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tables",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReportId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Assessor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Convention = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Certainty = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TotalWeight = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TotalWeightedScore = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tables_Reports_ReportId",
                        column: x => x.ReportId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Rows",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TableId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Group = table.Column<bool>(type: "boolean", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Weight = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Score = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WeightedScore = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rows_Tables_TableId",
                        column: x => x.TableId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Tables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_Code", schema: "kpi_ingest", table: "AcrossFindings", column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_OtherReadingId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                column: "OtherReadingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_OtherSubmissionId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                column: "OtherSubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_Pair",
                schema: "kpi_ingest",
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

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_ReadingId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                column: "ReadingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AcrossFindings_ReportId",
                schema: "kpi_ingest",
                table: "AcrossFindings",
                column: "ReportId"
            );

            migrationBuilder.CreateIndex(name: "IX_AcrossRuns_ReadingId", schema: "kpi_ingest", table: "AcrossRuns", column: "ReadingId");

            migrationBuilder.CreateIndex(
                name: "IX_AcrossRuns_SubmissionId_ReadingId",
                schema: "kpi_ingest",
                table: "AcrossRuns",
                columns: new[] { "SubmissionId", "ReadingId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_AuditEntries_Subject", schema: "kpi_ingest", table: "AuditEntries", column: "Subject");

            migrationBuilder.CreateIndex(name: "IX_Discrepancies_Code", schema: "kpi_ingest", table: "Discrepancies", column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Discrepancies_ReadingId_Ordinal",
                schema: "kpi_ingest",
                table: "Discrepancies",
                columns: new[] { "ReadingId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Discrepancies_ReportId",
                schema: "kpi_ingest",
                table: "Discrepancies",
                column: "ReportId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Gaps_ReportId_Ordinal",
                schema: "kpi_ingest",
                table: "Gaps",
                columns: new[] { "ReportId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_InboxEntries_OpenPath",
                schema: "kpi_ingest",
                table: "InboxEntries",
                column: "OpenPath",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_InboxEntries_State", schema: "kpi_ingest", table: "InboxEntries", column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_InboxEntries_SubmissionId",
                schema: "kpi_ingest",
                table: "InboxEntries",
                column: "SubmissionId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Readings_SubmissionId_ReaderVersion",
                schema: "kpi_ingest",
                table: "Readings",
                columns: new[] { "SubmissionId", "ReaderVersion" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_IdentityKey_SubmissionId",
                schema: "kpi_ingest",
                table: "Reports",
                columns: new[] { "IdentityKey", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ReadingId_Ordinal",
                schema: "kpi_ingest",
                table: "Reports",
                columns: new[] { "ReadingId", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Unit_FiscalYear_IndicatorNumber",
                schema: "kpi_ingest",
                table: "Reports",
                columns: new[] { "Unit", "FiscalYear", "IndicatorNumber" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Rows_TableId_Group_Ordinal",
                schema: "kpi_ingest",
                table: "Rows",
                columns: new[] { "TableId", "Group", "Ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ContainerId",
                schema: "kpi_ingest",
                table: "Submissions",
                column: "ContainerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_DuplicateOfId",
                schema: "kpi_ingest",
                table: "Submissions",
                column: "DuplicateOfId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_GrownFromId",
                schema: "kpi_ingest",
                table: "Submissions",
                column: "GrownFromId"
            );

            migrationBuilder.CreateIndex(name: "IX_Submissions_State", schema: "kpi_ingest", table: "Submissions", column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Ticket",
                schema: "kpi_ingest",
                table: "Submissions",
                column: "Ticket",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Unit_Sha256",
                schema: "kpi_ingest",
                table: "Submissions",
                columns: new[] { "Unit", "Sha256" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tables_ReportId_Ordinal",
                schema: "kpi_ingest",
                table: "Tables",
                columns: new[] { "ReportId", "Ordinal" },
                unique: true
            );

            migrationBuilder.Sql(
                """
                CREATE FUNCTION kpi_ingest.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END
                $$;

                CREATE TRIGGER "AuditEntries_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."AuditEntries" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "AuditEntries_no_truncate" BEFORE TRUNCATE ON kpi_ingest."AuditEntries" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "AcrossFindings_no_change" BEFORE UPDATE OR DELETE ON kpi_ingest."AcrossFindings" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change();
                CREATE TRIGGER "AcrossFindings_no_truncate" BEFORE TRUNCATE ON kpi_ingest."AcrossFindings" FOR EACH STATEMENT EXECUTE FUNCTION kpi_ingest.refuse_change();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AcrossFindings", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "AcrossRuns", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "AuditEntries", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Discrepancies", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Gaps", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "InboxEntries", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Nodes", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Rows", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Tables", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Reports", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Readings", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "Submissions", schema: "kpi_ingest");

            migrationBuilder.Sql("DROP FUNCTION kpi_ingest.refuse_change()");
        }
    }
}
