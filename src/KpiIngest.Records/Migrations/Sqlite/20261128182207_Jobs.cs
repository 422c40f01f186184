using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Jobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FailedAttempts",
                table: "Submissions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<string>(name: "FailureReason", table: "Submissions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "FailureReasonEn", table: "Submissions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "RetryAt", table: "Submissions", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Job = table.Column<string>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Node = table.Column<string>(type: "TEXT", nullable: false),
                    Instance = table.Column<string>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonEn = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRuns_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobWishes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobWishes_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecurringMarks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecurringMarks", x => x.Name);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Submissions_RetryAt", table: "Submissions", column: "RetryAt");

            migrationBuilder.CreateIndex(name: "IX_JobRuns_Job_StartedAt", table: "JobRuns", columns: new[] { "Job", "StartedAt" });

            migrationBuilder.CreateIndex(name: "IX_JobRuns_OpenKey", table: "JobRuns", column: "OpenKey", unique: true);

            migrationBuilder.CreateIndex(name: "IX_JobRuns_SubmissionId", table: "JobRuns", column: "SubmissionId");

            migrationBuilder.CreateIndex(name: "IX_JobWishes_SubmissionId", table: "JobWishes", column: "SubmissionId");

            migrationBuilder.CreateIndex(name: "IX_JobWishes_TakenAt", table: "JobWishes", column: "TakenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "JobRuns");

            migrationBuilder.DropTable(name: "JobWishes");

            migrationBuilder.DropTable(name: "RecurringMarks");

            migrationBuilder.DropIndex(name: "IX_Submissions_RetryAt", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailedAttempts", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailureReason", table: "Submissions");

            migrationBuilder.DropColumn(name: "FailureReasonEn", table: "Submissions");

            migrationBuilder.DropColumn(name: "RetryAt", table: "Submissions");
        }
    }
}
