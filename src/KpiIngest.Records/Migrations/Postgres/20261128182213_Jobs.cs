using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KpiIngest.Records.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Jobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FailedAttempts",
                schema: "kpi_ingest",
                table: "Submissions",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(
                name: "FailureReason",
                schema: "kpi_ingest",
                table: "Submissions",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "FailureReasonEn",
                schema: "kpi_ingest",
                table: "Submissions",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "RetryAt",
                schema: "kpi_ingest",
                table: "Submissions",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.CreateTable(
                name: "JobRuns",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Job = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: true),
                    Node = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Instance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EndedAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OpenKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReasonEn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRuns_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobWishes",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SubmissionId = table.Column<long>(type: "bigint", nullable: true),
                    Detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AskedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TakenAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobWishes_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalSchema: "kpi_ingest",
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecurringMarks",
                schema: "kpi_ingest",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueAt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecurringMarks", x => x.Name);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Submissions_RetryAt", schema: "kpi_ingest", table: "Submissions", column: "RetryAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAt",
                schema: "kpi_ingest",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_OpenKey",
                schema: "kpi_ingest",
                table: "JobRuns",
                column: "OpenKey",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_JobRuns_SubmissionId", schema: "kpi_ingest", table: "JobRuns", column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_JobWishes_SubmissionId",
                schema: "kpi_ingest",
                table: "JobWishes",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(name: "IX_JobWishes_TakenAt", schema: "kpi_ingest", table: "JobWishes", column: "TakenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "JobRuns", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "JobWishes", schema: "kpi_ingest");

            migrationBuilder.DropTable(name: "RecurringMarks", schema: "kpi_ingest");

            migrationBuilder.DropIndex(name: "IX_Submissions_RetryAt", schema: "kpi_ingest", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailedAttempts", schema: "kpi_ingest", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailureReason", schema: "kpi_ingest", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailureReasonEn", schema: "kpi_ingest", table: "Submissions");

            migrationBuilder.DropColumn(name: "RetryAt", schema: "kpi_ingest", table: "Submissions");
        }
    }
}
