using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiIngest.Records.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Content", table: "AuditEntries", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<long>(name: "RunId", table: "AcrossFindings", type: "INTEGER", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_AcrossFindings_RunId", table: "AcrossFindings", column: "RunId");

            // A finding is only ever added; which comparison recorded it is told once, here, for those that are there: the later one of its
            // two submissions.
            migrationBuilder.Sql(
                """
                DROP TRIGGER "AcrossFindings_no_update";
                UPDATE "AcrossFindings" SET "RunId" = (
                  SELECT MAX(r."Id") FROM "AcrossRuns" r
                  WHERE (r."SubmissionId" = "AcrossFindings"."SubmissionId" AND r."ReadingId" = "AcrossFindings"."ReadingId")
                     OR (r."SubmissionId" = "AcrossFindings"."OtherSubmissionId" AND r."ReadingId" = "AcrossFindings"."OtherReadingId"));
                CREATE TRIGGER "AcrossFindings_no_update" BEFORE UPDATE ON "AcrossFindings"
                BEGIN
                    SELECT RAISE(ABORT, 'Findings across submissions are append-only.');
                END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_AcrossFindings_RunId", table: "AcrossFindings");

            migrationBuilder.DropColumn(name: "Content", table: "AuditEntries");

            migrationBuilder.DropColumn(name: "RunId", table: "AcrossFindings");
        }
    }
}
